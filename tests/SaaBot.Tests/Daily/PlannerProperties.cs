using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Zones;
using SaaBot.Tests.Zones;

namespace SaaBot.Tests.Daily;

/// <summary>A server lived through: random zones and schedules, restarts, outages, clock steps and changed settings.</summary>
public sealed class PlannerProperties
{
    // Every change of clocks of 2025 and 2026 in the zones of the samples lies in one of these stretches, and quiet weeks as well.
    private static readonly Gen<DateTimeOffset> Start = Gen.Choose(0, 700).Select(day => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day));

    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(15);

    private static readonly Gen<DailySchedule> Schedule =
        from zone in Samples.Zone
        from time in Samples.Time
        from days in Gen.OneOf(Gen.Constant(DailyDays.Every), Gen.Choose(1, 127).Select(bits => (DailyDays)bits))
        select new DailySchedule(1, 2, time, zone.Id, days, null, null, false, 3, DateTimeOffset.MinValue);

    [Fact]
    public void A_worker_that_never_sleeps_makes_each_dates_post_at_its_instant() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(Start.SelectMany(start => Schedule.Select(schedule => (start, schedule))).ToArbitrary(), each =>
        {
            DailySchedule schedule = each.schedule with { SetAt = each.start };
            Life life = new(schedule);
            for (DateTimeOffset now = each.start; now < each.start.AddDays(12); now += Turn)
            {
                life.Wake(now);
            }

            TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(schedule.ZoneId);
            DateOnly first = WallClock.DateAt(zone, each.start).AddDays(1);
            IEnumerable<DateOnly> wanted = Enumerable.Range(0, 10).Select(first.AddDays).Where(date => schedule.Days.HasFlag(DailyPlanner.DayOf(date)));
            return life.Posts.All(post => post.State == DailyPostState.Sent && post.SentAt - post.DueAt < Turn)
                && wanted.All(date => life.Posts.Count(post => post.Date == date) == 1);
        }));

    [Fact]
    public void Whatever_happens_no_date_gets_two_posts_and_none_is_later_than_six_hours() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
            Start.SelectMany(start => Schedule.SelectMany(schedule => Gen.Choose(-90, 2000).ListOf().SelectMany(steps => Schedule.Select(other => (start, schedule, steps, other)))))
                .ToArbitrary(),
            each =>
            {
                Life life = new(each.schedule with { SetAt = each.start });
                DateTimeOffset now = each.start;
                foreach ((int step, int turn) in each.steps.Select((step, turn) => (step, turn)))
                {
                    // Steps of minutes: back for a clock that was put right, far ahead for an outage.
                    now += TimeSpan.FromMinutes(step);
                    if (turn == 5)
                    {
                        life.Change(each.other with { SetAt = now });
                    }

                    life.Wake(now);
                    life.Wake(now);
                }

                return life.Posts.GroupBy(post => post.Date).All(date => date.Count() == 1)
                    && life.Posts.Where(post => post.State == DailyPostState.Sent).All(post => post.SentAt >= post.DueAt && post.SentAt - post.DueAt <= DailyPlanner.Grace);
            }));

    [Fact]
    public void The_next_posts_that_are_told_are_the_posts_that_come() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(Start.SelectMany(start => Schedule.Select(schedule => (start, schedule))).ToArbitrary(), each =>
        {
            DailySchedule schedule = each.schedule with { SetAt = each.start };
            TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(schedule.ZoneId);
            IReadOnlyList<DailyDue> told = DailyPlanner.Next(schedule, zone, each.start, [], 3);
            Life life = new(schedule);
            foreach (DailyDue due in told)
            {
                life.Wake(due.At.AddTicks(-1));
                life.Wake(due.At);
            }

            return told.Count == 3 && life.Posts.Select(post => new DailyDue(post.Date, post.SentAt!.Value)).SequenceEqual(told);
        }));

    private sealed class Life(DailySchedule schedule)
    {
        private DailySchedule _schedule = schedule;

        public List<DailyPost> Posts { get; } = [];

        public void Change(DailySchedule schedule) => _schedule = schedule;

        public void Wake(DateTimeOffset now)
        {
            TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(_schedule.ZoneId);
            DailyPlan plan = DailyPlanner.Plan(_schedule, zone, now, [.. Posts.Where(post => post.Date >= DailyPlanner.Since(zone, now))]);
            Posts.AddRange(plan.Missed.Select(missed => Post(missed, DailyPostState.Skipped, null)));
            if (plan.Post is { } due)
            {
                Posts.Add(Post(due, DailyPostState.Sent, now));
            }
        }

        private static DailyPost Post(DailyDue due, DailyPostState state, DateTimeOffset? sentAt) =>
            new(1, due.Date, 2, "caching-01", "v", 7, due.At, state) { SentAt = sentAt };
    }
}
