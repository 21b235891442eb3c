namespace SaaBot.Domain.Questions;

/// <summary>How a question came to be chosen.</summary>
public enum ChoiceKind
{
    /// <summary>It was never asked here.</summary>
    New,

    /// <summary>It was asked here before, at least 30 days ago and before most of the pool.</summary>
    Again,

    /// <summary>
    /// Every question of the pool was asked here too lately: this is the one asked longest ago, the largest gap that the pool allows. It
    /// is said openly where it is posted.
    /// </summary>
    Early,

    /// <summary>The pool is empty: there is no question.</summary>
    None,
}
