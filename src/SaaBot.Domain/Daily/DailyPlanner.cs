using SaaBot.Domain.Zones;

namespace SaaBot.Domain.Daily;

/// <summary>
/// Works out what a schedule wants at an instant. There is one post for each local date, whatever the clocks, the schedule and the workers do: a date with a post that was sent or
/// skipped is never planned again, and a time that the clocks leave out or show twice has one instant (<see cref="WallClock.FirstInstant"/>).
/// </summary>
public static class DailyPlanner
{
    /// <summary>How late a post may be made; after that its day is skipped.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(6);

    /// <summary>A post that is later than this says so.</summary>
    public static readonly TimeSpan Punctual = TimeSpan.FromMinutes(10);

    /// <summary>How many dates back a schedule is looked at: posts before that are neither made up for nor revealed.</summary>
    public const int DatesBack = 7;

    /// <summary>The first date whose posts a plan needs to know.</summary>
    /// <param name="zone">The schedule's zone.</param>
    /// <param name="now">The present instant.</param>
    public static DateOnly Since(TimeZoneInfo zone, DateTimeOffset now) => WallClock.DateAt(zone, now).AddDays(-DatesBack);

    /// <summary>What is to be done now. A schedule that rests wants nothing.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="zone">Its zone.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="posts">The server's posts since <see cref="Since"/>.</param>
    public static DailyPlan Plan(DailySchedule schedule, TimeZoneInfo zone, DateTimeOffset now, IReadOnlyCollection<DailyPost> posts)
    {
        if (schedule.Paused != PauseReason.None)
        {
            return new DailyPlan(null, [], []);
        }

        List<DailyDue> open =
        [
            .. Enumerable.Range(0, DatesBack + 2)
                .Select(day => Since(zone, now).AddDays(day))
                .Where(date => Wants(schedule, zone, date) && !IsSettled(posts, date))
                .Select(date => At(schedule, zone, date))
                .Where(due => due.At >= schedule.SetAt && due.At <= now)
                .OrderBy(due => due.At),
        ];
        DailyDue? next = open.Count > 0 && now - open[^1].At <= Grace ? open[^1] : null;
        return new DailyPlan(next, next is null ? open : open[..^1], Reveals(posts, next?.Date, now));
    }

    /// <summary>Whether a post made now says that it is late.</summary>
    /// <param name="due">When it was due.</param>
    /// <param name="now">The present instant.</param>
    public static bool IsLate(DateTimeOffset due, DateTimeOffset now) => now - due > Punctual;

    /// <summary>The next posts after an instant, as the schedule stands.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="zone">Its zone.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="posts">The server's posts since <see cref="Since"/>: dates that were sent or skipped get no other.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<DailyDue> Next(DailySchedule schedule, TimeZoneInfo zone, DateTimeOffset now, IReadOnlyCollection<DailyPost> posts, int count)
    {
        if (schedule.Days == DailyDays.None)
        {
            return [];
        }

        DateOnly from = WallClock.DateAt(zone, now).AddDays(-1);
        return
        [
            .. Enumerable.Range(0, int.MaxValue)
                .Select(from.AddDays)
                .Where(date => Wants(schedule, zone, date) && !IsSettled(posts, date))
                .Select(date => At(schedule, zone, date))
                .Where(due => due.At > now && due.At >= schedule.SetAt)
                .Take(count),
        ];
    }

    /// <summary>The day of the week as one of <see cref="DailyDays"/>.</summary>
    /// <param name="date">A local date.</param>
    public static DailyDays DayOf(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? DailyDays.Sunday : (DailyDays)(1 << ((int)date.DayOfWeek - 1));

    // A claim alone is no post: whoever made it, by hand hours before the time perhaps, may have failed to send.
    private static bool IsSettled(IReadOnlyCollection<DailyPost> posts, DateOnly date) => posts.Any(post => post.Date == date && post.State != DailyPostState.Claimed);

    private static IReadOnlyList<DailyPost> Reveals(IReadOnlyCollection<DailyPost> posts, DateOnly? next, DateTimeOffset now) =>
    [
        .. posts
            .Where(post => post.State == DailyPostState.Sent && (post.RevealAt is { } at ? at <= now : next > post.Date || IsFollowed(posts, post)))
            .OrderBy(post => post.Date),
    ];

    private static bool IsFollowed(IReadOnlyCollection<DailyPost> posts, DailyPost post) =>
        posts.Any(other => other.Date > post.Date && other.State is (DailyPostState.Sent or DailyPostState.Revealed));

    private static bool Wants(DailySchedule schedule, TimeZoneInfo zone, DateOnly date) => (schedule.Days & DayOf(date)) != 0 && WallClock.HasDate(zone, date);

    private static DailyDue At(DailySchedule schedule, TimeZoneInfo zone, DateOnly date) => new(date, WallClock.FirstInstant(zone, date, schedule.Time));
}
