namespace SaaBot.Bot.Daily;

/// <summary>How long the daily question waits for what.</summary>
public static class DailyTiming
{
    /// <summary>How long a worker may keep a claimed post to itself: while Discord knows the nonce of what it may have sent.</summary>
    public static readonly TimeSpan Lease = OwnMessages.NonceLife;

    /// <summary>When a claim ends: after that another worker may have taken it over, and a message could be a second one.</summary>
    /// <param name="claimedAt">When it was made.</param>
    public static DateTimeOffset EndOf(DateTimeOffset claimedAt) => claimedAt + Lease;

    /// <summary>How often a channel may refuse a message before the schedule rests.</summary>
    public const int Denials = 3;

    /// <summary>How often a post's count of answers may be edited.</summary>
    public static readonly TimeSpan BetweenCounts = TimeSpan.FromSeconds(5);

    /// <summary>How long a first answer waits for others before the count is edited.</summary>
    public static readonly TimeSpan CountSettles = TimeSpan.FromSeconds(1);

    /// <summary>How long after it was sent a post's count is edited; older messages have a quota of edits (error 30046).</summary>
    public static readonly TimeSpan CountedFor = TimeSpan.FromHours(1);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>The wait after a failed try: 5 s, doubled each time, to 10 minutes.</summary>
    /// <param name="failures">How many tries have failed, from 1.</param>
    public static TimeSpan Backoff(int failures)
    {
        TimeSpan wait = FirstWait * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return wait < LongestWait ? wait : LongestWait;
    }
}
