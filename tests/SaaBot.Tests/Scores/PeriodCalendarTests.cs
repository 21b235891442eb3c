using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Scores;
using SaaBot.Tests.EdgeCases;
using SaaBot.Tests.Zones;

namespace SaaBot.Tests.Scores;

public sealed class PeriodCalendarTests
{
    private static readonly TimeZoneInfo Hanoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void An_instant_falls_in_its_day_week_month_and_the_whole() =>
        Assert.Equal(
            ["d2026-11-23", "w2026-W48", "m2026-11", "all"],
            PeriodCalendar.Of(new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero), Hanoi).Select(period => period.Key));

    [Theory]
    [InlineData(2027, 1, 1, "w2026-W53")] // a Friday, of the old year's last week
    [InlineData(2024, 12, 30, "w2025-W01")] // a Monday, of the new year's first week
    public void A_week_belongs_to_the_year_of_its_Thursday(int year, int month, int day, string key) =>
        Assert.Equal(key, PeriodCalendar.Of(PeriodKind.Week, new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero), Berlin).Key);

    [Fact]
    [EdgeCase("Clocks change", "Practice and progress")]
    public void A_week_in_which_clocks_go_forward_is_an_hour_shorter()
    {
        Period week = PeriodCalendar.Of(PeriodKind.Week, new DateTimeOffset(2026, 3, 26, 12, 0, 0, TimeSpan.Zero), Berlin);
        Assert.Equal(TimeSpan.FromHours((7 * 24) - 1), week.End - week.Start);
    }

    [Fact]
    public void Last_month_ended_when_this_one_began()
    {
        DateTimeOffset newYear = new(2026, 12, 31, 23, 0, 0, TimeSpan.Zero);
        Period last = PeriodCalendar.Before(PeriodKind.Month, newYear, Berlin);
        Assert.Equal("m2026-12", last.Key);
        Assert.Equal(newYear, last.End);
    }

    [Fact]
    public void Periods_hold_their_instants_and_follow_each_other_without_a_gap() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
            Samples.Zone.SelectMany(zone => Samples.Instant.SelectMany(at => Gen.Elements(PeriodKind.Day, PeriodKind.Week, PeriodKind.Month).Select(kind => (zone, at, kind))))
                .ToArbitrary(),
            each =>
            {
                Period period = PeriodCalendar.Of(each.kind, each.at, each.zone);
                Period before = PeriodCalendar.Before(each.kind, each.at, each.zone);
                return period.Start <= each.at && each.at < period.End && before.End == period.Start && before.Key != period.Key
                    && PeriodCalendar.Of(each.kind, period.Start, each.zone) == period;
            }));
}
