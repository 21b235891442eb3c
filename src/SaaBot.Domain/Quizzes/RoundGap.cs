namespace SaaBot.Domain.Quizzes;

/// <summary>A stretch of time in which a round stood still: a pause, or an outage.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant after it.</param>
public readonly record struct RoundGap(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>How much of the gap lies before an instant.</summary>
    /// <param name="at">The instant.</param>
    public TimeSpan Before(DateTimeOffset at)
    {
        DateTimeOffset end = at < To ? at : To;
        return end > From ? end - From : TimeSpan.Zero;
    }
}
