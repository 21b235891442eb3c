using System.Globalization;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Zones;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Daily;

public sealed class PlannerTests
{
    private static readonly TimeZoneInfo Hanoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    // 9:00 in Hanoi on Wednesday, 10 June 2026.
    private static readonly DateTimeOffset Due = At("2026-06-10T02:00Z");

    private static readonly DailySchedule Schedule =
        new(1, 2, new TimeOnly(9, 0), "Asia/Ho_Chi_Minh", DailyDays.Every, null, null, true, 3, At("2026-06-09T00:00Z"));

    [Fact]
    public void Nothing_is_due_before_the_minute()
    {
        DailyPlan plan = DailyPlanner.Plan(Schedule, Hanoi, Due.AddTicks(-1), Sent(9));
        Assert.Null(plan.Post);
        Assert.Empty(plan.Missed);
    }

    [Fact]
    public void At_its_minute_the_post_is_due() =>
        Assert.Equal(new DailyDue(new DateOnly(2026, 6, 10), Due), DailyPlanner.Plan(Schedule, Hanoi, Due, Sent(9)).Post);

    [Theory]
    [InlineData(DailyPostState.Sent, false)]
    [InlineData(DailyPostState.Revealed, false)]
    [InlineData(DailyPostState.Skipped, false)]
    [InlineData(DailyPostState.Claimed, true)] // somebody died between claim and send
    public void A_date_that_has_its_post_gets_no_other(DailyPostState state, bool expected) =>
        Assert.Equal(expected, DailyPlanner.Plan(Schedule, Hanoi, Due, [.. Sent(9), Post(10, state)]).Post is not null);

    [Theory]
    [InlineData(DailyPostState.Sent, 11)]
    [InlineData(DailyPostState.Skipped, 11)]
    [InlineData(DailyPostState.Claimed, 10)] // by hand, and not sent
    public void A_date_that_has_its_post_before_its_time_is_not_the_next(DailyPostState state, int expected) =>
        Assert.Equal(new DateOnly(2026, 6, expected), DailyPlanner.Next(Schedule, Hanoi, Due.AddHours(-3), [.. Sent(9), Post(10, state)], 1)[0].Date);

    [Theory]
    [InlineData(0, true, false)]
    [InlineData(11, true, true)]
    [InlineData(360, true, true)]
    [InlineData(361, false, true)]
    public void Down_over_the_minute_posts_late_for_six_hours(int minutes, bool posts, bool late)
    {
        DateTimeOffset now = Due.AddMinutes(minutes);
        DailyPlan plan = DailyPlanner.Plan(Schedule, Hanoi, now, Sent(9));
        Assert.Equal(posts, plan.Post is not null);
        Assert.Equal(posts ? [] : [new DailyDue(new DateOnly(2026, 6, 10), Due)], plan.Missed);
        Assert.Equal(late, DailyPlanner.IsLate(Due, now));
    }

    [Fact]
    public void Down_for_26_hours_skips_the_missed_date_and_makes_the_next_on_time()
    {
        DailyPlan plan = DailyPlanner.Plan(Schedule, Hanoi, Due.AddHours(26), Sent(9));
        Assert.Equal(new DateOnly(2026, 6, 11), plan.Post?.Date);
        Assert.Equal([new DateOnly(2026, 6, 10)], plan.Missed.Select(missed => missed.Date));
        Assert.Empty(DailyPlanner.Plan(Schedule, Hanoi, Due.AddHours(26), [.. Sent(9), Post(10, DailyPostState.Skipped), Post(11, DailyPostState.Sent)]).Missed);
    }

    [Fact]
    public void Set_up_after_todays_time_it_starts_tomorrow()
    {
        DailySchedule fresh = Schedule with { SetAt = Due.AddMinutes(5) };
        Assert.Null(DailyPlanner.Plan(fresh, Hanoi, Due.AddMinutes(5), []).Post);
        Assert.Empty(DailyPlanner.Plan(fresh, Hanoi, Due.AddHours(7), []).Missed);
        Assert.Equal(Due.AddDays(1), DailyPlanner.Next(fresh, Hanoi, fresh.SetAt, [], 1)[0].At);
    }

    [Fact]
    [EdgeCase("Zone or time edited", "Daily post")]
    public void A_time_changed_at_noon_gives_no_second_post_that_day()
    {
        DailySchedule moved = Schedule with { Time = new TimeOnly(18, 0), SetAt = Due.AddHours(3) };
        Assert.Null(DailyPlanner.Plan(moved, Hanoi, Due.AddHours(9), Sent(9, 10)).Post);
        Assert.Equal(new DateOnly(2026, 6, 11), DailyPlanner.Next(moved, Hanoi, Due.AddHours(3), Sent(9, 10), 1)[0].Date);
    }

    [Fact]
    [EdgeCase("Zone or time edited", "Daily post")]
    public void A_zone_changed_at_noon_gives_no_second_post_for_the_same_date()
    {
        // In Honolulu 10 June begins when Hanoi has had it for 17 hours.
        TimeZoneInfo honolulu = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Honolulu");
        DailySchedule moved = Schedule with { ZoneId = honolulu.Id, SetAt = Due.AddHours(3) };
        DateTimeOffset due = WallClock.FirstInstant(honolulu, new DateOnly(2026, 6, 10), moved.Time);
        Assert.Null(DailyPlanner.Plan(moved, honolulu, due, Sent(9, 10)).Post);
        Assert.Equal(new DateOnly(2026, 6, 11), DailyPlanner.Next(moved, honolulu, Due.AddHours(3), Sent(9, 10), 1)[0].Date);
    }

    [Fact]
    public void Only_the_chosen_days_get_a_post()
    {
        DailySchedule weekdays = Schedule with { Days = DailyDays.Weekdays };
        Assert.Null(DailyPlanner.Plan(weekdays, Hanoi, Due.AddDays(3), Sent(12)).Post); // a Saturday
        Assert.Equal(
            [new DateOnly(2026, 6, 11), new DateOnly(2026, 6, 12), new DateOnly(2026, 6, 15)],
            DailyPlanner.Next(weekdays, Hanoi, Due, [], 3).Select(due => due.Date));
    }

    [Theory]
    [InlineData(PauseReason.PermissionLost)]
    [InlineData(PauseReason.ChannelGone)]
    [InlineData(PauseReason.Removed)]
    public void A_schedule_that_rests_wants_nothing(PauseReason reason)
    {
        DailyPlan plan = DailyPlanner.Plan(Schedule with { Paused = reason }, Hanoi, Due.AddDays(3), Sent(9));
        Assert.Null(plan.Post);
        Assert.Empty(plan.Missed);
        Assert.Empty(plan.Reveals);
    }

    [Fact]
    public void The_answer_is_public_at_the_next_post()
    {
        Assert.Empty(DailyPlanner.Plan(Schedule, Hanoi, Due.AddTicks(-1), Sent(9)).Reveals);
        Assert.Equal(new DateOnly(2026, 6, 9), Assert.Single(DailyPlanner.Plan(Schedule, Hanoi, Due, Sent(9)).Reveals).Date);
        Assert.Equal(new DateOnly(2026, 6, 9), Assert.Single(DailyPlanner.Plan(Schedule, Hanoi, Due.AddHours(1), Sent(9, 10)).Reveals).Date);
    }

    [Fact]
    public void The_answer_is_public_after_the_chosen_hours()
    {
        DailyPost[] posts = [Post(9, DailyPostState.Sent) with { RevealAt = Due.AddDays(-1).AddHours(8) }];
        Assert.Empty(DailyPlanner.Plan(Schedule, Hanoi, Due.AddDays(-1).AddHours(7.9), posts).Reveals);
        Assert.Single(DailyPlanner.Plan(Schedule, Hanoi, Due.AddDays(-1).AddHours(8), posts).Reveals);
    }

    private static DailyPost[] Sent(params int[] days) => [.. days.Select(day => Post(day, DailyPostState.Sent))];

    private static DailyPost Post(int day, DailyPostState state) => new(1, new DateOnly(2026, 6, day), 2, "caching-01", "v", 7, Due.AddDays(day - 10), state);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
