namespace SaaBot.Domain.Scores;

/// <summary>A stretch of time with a board of its own.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its name in the stores: <c>d2026-11-22</c>, <c>w2026-W47</c>, <c>m2026-11</c>, <c>all</c>.</param>
/// <param name="Start">Its first instant.</param>
/// <param name="End">The first instant after it; the greatest date for <see cref="PeriodKind.All"/>.</param>
public sealed record Period(PeriodKind Kind, string Key, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>How long after its end the stores keep a period's board: long enough to be read when it closes and to be compared with the next.</summary>
    public TimeSpan KeptAfterEnd => Kind switch
    {
        PeriodKind.Day => TimeSpan.FromDays(8),
        PeriodKind.Week => TimeSpan.FromDays(60),
        PeriodKind.Month => TimeSpan.FromDays(400),
        _ => Timeout.InfiniteTimeSpan,
    };
}
