using System.Globalization;
using SaaBot.Domain.Zones;

namespace SaaBot.Domain.Scores;

/// <summary>The periods of a zone: its days, weeks (ISO 8601) and months, whatever its clocks do.</summary>
public static class PeriodCalendar
{
    /// <summary>The one period without an end.</summary>
    public static Period All { get; } = new(PeriodKind.All, "all", DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>The four periods that an instant falls in: its day, week and month, and the one without an end.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="zone">The server's zone.</param>
    public static IReadOnlyList<Period> Of(DateTimeOffset at, TimeZoneInfo zone) => [.. Enum.GetValues<PeriodKind>().Select(kind => Of(kind, at, zone))];

    /// <summary>The period of one kind that an instant falls in.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="at">The instant.</param>
    /// <param name="zone">The server's zone.</param>
    public static Period Of(PeriodKind kind, DateTimeOffset at, TimeZoneInfo zone) => Of(kind, WallClock.DateAt(zone, at), zone);

    /// <summary>The period that ended when the one of an instant began, such as last week; the period without an end has none before it and is given itself.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="at">The instant.</param>
    /// <param name="zone">The server's zone.</param>
    public static Period Before(PeriodKind kind, DateTimeOffset at, TimeZoneInfo zone) =>
        kind == PeriodKind.All ? All : Of(kind, FirstDate(kind, WallClock.DateAt(zone, at)).AddDays(-1), zone);

    private static Period Of(PeriodKind kind, DateOnly date, TimeZoneInfo zone)
    {
        if (kind == PeriodKind.All)
        {
            return All;
        }

        DateOnly first = FirstDate(kind, date);
        DateOnly next = kind switch
        {
            PeriodKind.Day => first.AddDays(1),
            PeriodKind.Week => first.AddDays(7),
            _ => first.AddMonths(1),
        };
        return new Period(kind, Key(kind, first), Start(zone, first), Start(zone, next));
    }

    private static DateOnly FirstDate(PeriodKind kind, DateOnly date) => kind switch
    {
        PeriodKind.Week => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)),
        PeriodKind.Month => new DateOnly(date.Year, date.Month, 1),
        _ => date,
    };

    private static string Key(PeriodKind kind, DateOnly first)
    {
        DateTime day = first.ToDateTime(TimeOnly.MinValue);
        return kind switch
        {
            PeriodKind.Day => string.Create(CultureInfo.InvariantCulture, $"d{first:yyyy-MM-dd}"),
            PeriodKind.Week => string.Create(CultureInfo.InvariantCulture, $"w{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"m{first:yyyy-MM}"),
        };
    }

    private static DateTimeOffset Start(TimeZoneInfo zone, DateOnly date) => WallClock.FirstInstant(zone, date, TimeOnly.MinValue);
}
