using SaaBot.Domain.Daily;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_schedule_is_kept_replaced_listed_and_removed()
    {
        DailySchedule first = Sample.Schedule(1);
        DailySchedule second = Sample.Schedule(2) with { RevealAfter = null, PingRoleId = null, Paused = PauseReason.None, PausedAt = null };
        Assert.Null(await Daily.GetScheduleAsync(1, Stop));
        Assert.Empty(await Daily.ListSchedulesAsync(Stop));

        await Daily.SaveScheduleAsync(first with { ZoneId = "Etc/UTC" }, Stop);
        await Daily.SaveScheduleAsync(first, Stop);
        await Daily.SaveScheduleAsync(second, Stop);
        await ReopenAsync();

        Assert.Equal(first, await Daily.GetScheduleAsync(1, Stop));
        Assert.Equal([first, second], (await Daily.ListSchedulesAsync(Stop)).OrderBy(schedule => schedule.GuildId));
        Assert.True(await Daily.RemoveScheduleAsync(1, Stop));
        Assert.False(await Daily.RemoveScheduleAsync(1, Stop));
        Assert.Equal([second], await Daily.ListSchedulesAsync(Stop));
    }

    [Fact]
    public async Task The_first_claim_gets_the_day_and_writes_the_history()
    {
        DailyPost post = Sample.Post(Today);

        Assert.Equal(new DailyClaim(true, false, post), await Daily.ClaimAsync(post, Lease, Stop));
        Assert.Equal(new DailyClaim(false, false, post), await Daily.ClaimAsync(post with { QuestionId = "q2", ClaimedAt = post.ClaimedAt + Lease }, Lease, Stop));

        Assert.Equal(post, await Daily.GetPostAsync(Sample.Guild, Today, Stop));
        Assert.Null(await Daily.GetPostAsync(Sample.Guild, Today.AddDays(1), Stop));
        Assert.Equal(new Dictionary<string, DateTimeOffset> { ["q1"] = post.ClaimedAt }, await Servers.GetAskedAsync(Sample.Guild, Stop));
    }

    [Fact]
    public async Task A_claim_past_its_lease_is_given_again_with_the_post_chosen_then()
    {
        DailyPost post = Sample.Post(Today);
        await Daily.ClaimAsync(post, Lease, Stop);
        DateTimeOffset late = post.ClaimedAt + Lease + TimeSpan.FromTicks(1);

        DailyClaim again = await Daily.ClaimAsync(post with { QuestionId = "q2", Seed = 8, ClaimedAt = late }, Lease, Stop);

        Assert.Equal(new DailyClaim(true, true, post with { ClaimedAt = late }), again);
        Assert.False((await Daily.ClaimAsync(post with { ClaimedAt = late }, Lease, Stop)).IsMine);
        Assert.Equal(["q1"], (await Servers.GetAskedAsync(Sample.Guild, Stop)).Keys);
    }

    [Theory]
    [InlineData(DailyPostState.Sent)]
    [InlineData(DailyPostState.Revealed)]
    [InlineData(DailyPostState.Skipped)]
    public async Task A_day_that_is_done_is_never_given_again(DailyPostState state)
    {
        DailyPost post = Sample.Post(Today);
        await Daily.ClaimAsync(post, Lease, Stop);
        DailyPost done = post with { State = state, MessageId = ulong.MaxValue >> 1, SentAt = Sample.Start, RevealAt = Sample.Start, RevealMessageId = 4 };

        Assert.True(await Daily.AdvanceAsync(done, DailyPostState.Claimed, Stop));

        DailyClaim claim = await Daily.ClaimAsync(post with { ClaimedAt = post.ClaimedAt.AddDays(1) }, Lease, Stop);
        Assert.Equal(new DailyClaim(false, false, done), claim);
    }

    [Fact]
    public async Task A_day_marked_as_passed_has_no_question_in_the_history()
    {
        DailyPost passed = Sample.Post(Today, question: "") with { State = DailyPostState.Skipped };

        Assert.True((await Daily.ClaimAsync(passed, Lease, Stop)).IsMine);

        Assert.Empty(await Servers.GetAskedAsync(Sample.Guild, Stop));
        Assert.Equal(new DailyClaim(false, false, passed), await Daily.ClaimAsync(Sample.Post(Today) with { ClaimedAt = Sample.Start.AddDays(1) }, Lease, Stop));
    }

    [Fact]
    public async Task Of_a_hundred_claims_at_once_one_gets_the_day()
    {
        DailyClaim[] claims = await AtOnceAsync(100, index => Daily.ClaimAsync(Sample.Post(Today, $"q{index}"), Lease, Stop));

        DailyClaim won = Assert.Single(claims, claim => claim.IsMine);
        Assert.All(claims, claim => Assert.Equal(won.Post, claim.Post));
        Assert.Equal([won.Post.QuestionId], (await Servers.GetAskedAsync(Sample.Guild, Stop)).Keys);
    }

    [Fact]
    public async Task Of_a_hundred_claims_at_once_after_the_lease_one_gets_the_day()
    {
        DailyPost post = Sample.Post(Today);
        await Daily.ClaimAsync(post, Lease, Stop);

        DailyClaim[] claims = await AtOnceAsync(100, _ => Daily.ClaimAsync(post with { ClaimedAt = post.ClaimedAt + (2 * Lease) }, Lease, Stop));

        Assert.Single(claims, claim => claim.IsMine);
    }

    [Fact]
    public async Task A_post_advances_only_from_the_expected_state()
    {
        DailyPost post = Sample.Post(Today);
        DailyPost sent = post with { State = DailyPostState.Sent, MessageId = 5 };
        Assert.False(await Daily.AdvanceAsync(sent, DailyPostState.Claimed, Stop));
        Assert.Null(await Daily.GetPostAsync(Sample.Guild, Today, Stop));

        await Daily.ClaimAsync(post, Lease, Stop);
        Assert.False(await Daily.AdvanceAsync(sent with { State = DailyPostState.Revealed }, DailyPostState.Sent, Stop));
        Assert.Equal(post, await Daily.GetPostAsync(Sample.Guild, Today, Stop));

        Assert.True(await Daily.AdvanceAsync(sent, DailyPostState.Claimed, Stop));
        Assert.True(await Daily.AdvanceAsync(sent with { MessageId = 6 }, DailyPostState.Sent, Stop));
        bool[] reveals = await AtOnceAsync(50, _ => Daily.AdvanceAsync(sent with { State = DailyPostState.Revealed }, DailyPostState.Sent, Stop));
        Assert.Single(reveals, revealed => revealed);
    }

    [Fact]
    public async Task Posts_are_listed_from_a_date_on_oldest_first()
    {
        DailyPost[] posts = [.. new[] { 10, 0, 40, 2, 1 }.Select(day => Sample.Post(Today.AddDays(day)))];
        foreach (DailyPost post in posts)
        {
            await Daily.ClaimAsync(post, Lease, Stop);
        }

        await Daily.ClaimAsync(Sample.Post(Today.AddDays(3)) with { GuildId = 5 }, Lease, Stop);

        Assert.Equal([1, 2, 10, 40], (await Daily.ListPostsAsync(Sample.Guild, Today.AddDays(1), Stop)).Select(post => post.Date.DayNumber - Today.DayNumber));
        Assert.Empty(await Daily.ListPostsAsync(Sample.Guild, Today.AddDays(41), Stop));
        Assert.Single(await Daily.ListPostsAsync(5, Today, Stop));
    }
}
