using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Zones;

namespace SaaBot.Tests.Zones;

public sealed class WallClockTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00Z")] // a gap from 2:00 to 3:00
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30Z")] // twice from 2:00 to 3:00
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00Z")]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30Z")] // half an hour
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45Z")]
    [InlineData("Asia/Ho_Chi_Minh", "2026-03-29", "02:30", "2026-03-28T19:30Z")]
    [InlineData("Asia/Beirut", "2026-03-29", "00:30", "2026-03-28T22:00Z")] // the day begins at one
    [InlineData("Pacific/Apia", "2011-12-30", "09:00", "2011-12-30T10:00Z")] // a date that never was
    public void A_local_time_has_its_first_instant(string zone, string date, string time, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            WallClock.FirstInstant(TimeZoneInfo.FindSystemTimeZoneById(zone), Date(date), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30", false)]
    [InlineData("Pacific/Apia", "2011-12-31", true)]
    [InlineData("Asia/Beirut", "2026-03-29", true)]
    public void A_date_may_be_left_out(string zone, string date, bool expected) =>
        Assert.Equal(expected, WallClock.HasDate(TimeZoneInfo.FindSystemTimeZoneById(zone), Date(date)));

    [Fact]
    public void The_first_instant_is_what_a_walk_minute_by_minute_finds() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
            Samples.Zone.SelectMany(zone => Samples.Date.SelectMany(date => Samples.Time.Select(time => (zone, date, time)))).ToArbitrary(),
            each => WallClock.FirstInstant(each.zone, each.date, each.time) == Walk(each.zone, each.date.ToDateTime(each.time))));

    [Fact]
    public void The_date_never_goes_back() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Samples.Zone.SelectMany(zone => Samples.Instant.Select(at => (zone, at))).ToArbitrary(),
            each => WallClock.DateAt(each.zone, each.at) <= WallClock.DateAt(each.zone, each.at.AddMinutes(31))));

    private static DateTimeOffset Walk(TimeZoneInfo zone, DateTime wanted)
    {
        DateTimeOffset at = new(wanted.AddHours(-15), TimeSpan.Zero);
        while (TimeZoneInfo.ConvertTime(at, zone).DateTime < wanted)
        {
            at = at.AddMinutes(1);
        }

        return at;
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
