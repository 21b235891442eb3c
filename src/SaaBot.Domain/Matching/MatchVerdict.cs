namespace SaaBot.Domain.Matching;

/// <summary>What a scenario came to.</summary>
public enum MatchVerdict
{
    /// <summary>One pattern fits best.</summary>
    Fits,

    /// <summary>Two or more patterns are level: a deciding fact is missing.</summary>
    Level,

    /// <summary>The scenario is about something that none of the ten patterns answers.</summary>
    NoneOfTheTen,
}
