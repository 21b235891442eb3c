namespace SaaBot.Domain.Zones;

/// <summary>Local dates and times of a zone as instants, through every change of its clocks.</summary>
public static class WallClock
{
    // The greatest offsets from UTC are +14 and -12 hours: between these marks a local time comes up for certain.
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(15);
    private static readonly TimeSpan Behind = TimeSpan.FromHours(13);

    /// <summary>
    /// The first instant at which the zone's clocks show a local time or a later one: where clocks go forward over it, the first instant that exists after it; where they go back
    /// and show it twice, the first of the two.
    /// </summary>
    /// <param name="zone">The zone.</param>
    /// <param name="date">The local date.</param>
    /// <param name="time">The local time.</param>
    public static DateTimeOffset FirstInstant(TimeZoneInfo zone, DateOnly date, TimeOnly time)
    {
        DateTimeOffset asUtc = new(date.ToDateTime(time), TimeSpan.Zero);
        DateTimeOffset before = asUtc - Ahead;
        DateTimeOffset after = asUtc + Behind;
        IEnumerable<DateTimeOffset> shown = new[] { zone.GetUtcOffset(before), zone.GetUtcOffset(after) }
            .Select(offset => asUtc - offset)
            .Where(instant => Shown(zone, instant) == asUtc.DateTime);
        return shown.Order().Select(instant => (DateTimeOffset?)instant).FirstOrDefault() ?? FirstAfterGap(zone, asUtc.DateTime, before, after);
    }

    /// <summary>The local date at an instant: the newest date that has begun. Clocks that go back over midnight do not bring the date before back.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="at">The instant.</param>
    public static DateOnly DateAt(TimeZoneInfo zone, DateTimeOffset at)
    {
        DateOnly date = DateOnly.FromDateTime(Shown(zone, at));
        return date < DateOnly.MaxValue && FirstInstant(zone, date.AddDays(1), TimeOnly.MinValue) <= at ? date.AddDays(1) : date;
    }

    /// <summary>Whether a zone ever has a local date; one that moved across the date line left out a whole day.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="date">The date.</param>
    public static bool HasDate(TimeZoneInfo zone, DateOnly date) =>
        DateOnly.FromDateTime(Shown(zone, FirstInstant(zone, date, TimeOnly.MinValue))) == date;

    private static DateTimeOffset FirstAfterGap(TimeZoneInfo zone, DateTime local, DateTimeOffset before, DateTimeOffset after)
    {
        // Clocks change at a whole second.
        long low = 0;
        long high = (after - before).Ticks / TimeSpan.TicksPerSecond;
        while (high - low > 1)
        {
            long middle = (low + high) / 2;
            if (Shown(zone, before.AddSeconds(middle)) >= local)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        DateTimeOffset found = before.AddSeconds(high);
        return new DateTimeOffset(found.Ticks - (found.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }

    private static DateTime Shown(TimeZoneInfo zone, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
}
