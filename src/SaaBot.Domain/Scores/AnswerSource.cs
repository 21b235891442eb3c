namespace SaaBot.Domain.Scores;

/// <summary>Where a question was answered.</summary>
public enum AnswerSource
{
    /// <summary>Under a server's daily post.</summary>
    Daily,

    /// <summary>In a round of a group quiz.</summary>
    Quiz,

    /// <summary>Alone, for practice: it counts for the person's own figures and earns no points.</summary>
    Practice,
}
