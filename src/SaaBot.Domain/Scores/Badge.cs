namespace SaaBot.Domain.Scores;

/// <summary>A badge: few, and each for study rather than for being there.</summary>
public enum Badge
{
    /// <summary>Seven daily posts in a row.</summary>
    WeekInARow,

    /// <summary>Thirty daily posts in a row.</summary>
    MonthInARow,

    /// <summary>A question of every pattern was answered.</summary>
    EveryPattern,

    /// <summary>A hundred right answers.</summary>
    HundredRight,

    /// <summary>Four of five right in every exam domain, over at least twenty answers in each.</summary>
    EveryDomain,
}
