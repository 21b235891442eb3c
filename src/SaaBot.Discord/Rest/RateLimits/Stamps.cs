namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>Moments on the monotonic clock.</summary>
internal static class Stamps
{
    /// <summary>The moment after a wait.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="wait">The wait.</param>
    public static long In(TimeProvider time, TimeSpan wait) =>
        time.GetTimestamp() + (long)Math.Ceiling(wait.TotalSeconds * time.TimestampFrequency);

    /// <summary>How long until a moment: zero or less when it has come, else at least a millisecond, the least that a timer waits.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="stamp">The moment.</param>
    public static TimeSpan Until(TimeProvider time, long stamp)
    {
        var wait = time.GetElapsedTime(time.GetTimestamp(), stamp);
        return wait <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
    }

    /// <summary>Moves a moment to a later one; an earlier one changes nothing.</summary>
    /// <param name="stamp">The moment.</param>
    /// <param name="later">The other.</param>
    public static void Raise(ref long stamp, long later)
    {
        var seen = Volatile.Read(ref stamp);
        while (seen < later && Interlocked.CompareExchange(ref stamp, later, seen) is var found && found != seen)
        {
            seen = found;
        }
    }
}
