namespace SaaBot.Domain.Scores;

/// <summary>The stretches of time that have a board of their own.</summary>
public enum PeriodKind
{
    /// <summary>A calendar day in the server's zone.</summary>
    Day,

    /// <summary>Monday to Sunday in the server's zone (ISO 8601).</summary>
    Week,

    /// <summary>A calendar month in the server's zone.</summary>
    Month,

    /// <summary>From the beginning.</summary>
    All,
}
