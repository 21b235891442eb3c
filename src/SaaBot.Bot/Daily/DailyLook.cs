namespace SaaBot.Bot.Daily;

/// <summary>What a look at a server came to.</summary>
/// <param name="IsTroubled">Whether something failed that is to be tried again soon.</param>
/// <param name="Next">When there is something to do again, as far as is known; null for nothing planned.</param>
public readonly record struct DailyLook(bool IsTroubled, DateTimeOffset? Next)
{
    /// <summary>Something failed.</summary>
    public static DailyLook Troubled { get; } = new(true, null);

    /// <summary>There is nothing to do until somebody changes the schedule.</summary>
    public static DailyLook Resting { get; } = new(false, null);
}
