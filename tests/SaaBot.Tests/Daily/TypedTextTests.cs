using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Daily;

namespace SaaBot.Tests.Daily;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("9:00", 9, 0)]
    [InlineData("09h", 9, 0)]
    [InlineData("9am", 9, 0)]
    [InlineData("21:30", 21, 30)]
    [InlineData(" 9h30 ", 9, 30)]
    [InlineData("9:30 PM", 21, 30)]
    [InlineData("12am", 0, 0)]
    [InlineData("12 p.m.", 12, 0)]
    [InlineData("7", 7, 0)]
    [InlineData("9 giờ 30", 9, 30)]
    [InlineData("20g15", 20, 15)]
    [InlineData("9:30 CH", 21, 30)]
    [InlineData("00:00", 0, 0)]
    public void A_time_is_read_as_people_type_it(string typed, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), DailyTime.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("24:00")]
    [InlineData("9:60")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("noon")]
    [InlineData("9:5")]
    [InlineData("-9")]
    [InlineData("9:00:00")]
    public void What_is_no_time_is_refused(string typed) => Assert.Null(DailyTime.Read(typed));

    [Fact]
    public void Every_minute_of_the_day_is_read_back() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Zones.Samples.Time.ToArbitrary(), time =>
            DailyTime.Read(time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)) == time
            && DailyTime.Read(time.ToString("h:mm tt", System.Globalization.CultureInfo.InvariantCulture)) == time));

    [Theory]
    [InlineData("weekdays", DailyDays.Weekdays)]
    [InlineData("Mon, Wed and Fri", DailyDays.Monday | DailyDays.Wednesday | DailyDays.Friday)]
    [InlineData("T2, T4, T6", DailyDays.Monday | DailyDays.Wednesday | DailyDays.Friday)]
    [InlineData("thứ hai thứ năm chủ nhật", DailyDays.Monday | DailyDays.Thursday | DailyDays.Sunday)]
    [InlineData("thu", DailyDays.Thursday)]
    [InlineData("thu 2", DailyDays.Monday)]
    [InlineData("Cuối tuần", DailyDays.Weekend)]
    [InlineData("mỗi ngày", DailyDays.Every)]
    [InlineData("weekend mon", DailyDays.Weekend | DailyDays.Monday)]
    public void Days_are_read_in_both_languages(string typed, DailyDays expected) => Assert.Equal(expected, DailyDaysText.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("and")]
    [InlineData("someday")]
    [InlineData("mon blah")]
    public void What_are_no_days_is_refused(string typed) => Assert.Null(DailyDaysText.Read(typed));

    [Fact]
    public void Days_are_read_as_they_were_written() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 127).Select(bits => (DailyDays)bits).ToArbitrary(), days => DailyDaysText.Read(DailyDaysText.Write(days)) == days));
}
