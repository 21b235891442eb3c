using SaaBot.Bot.Daily;
using SaaBot.Discord.Events;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Tests.Daily.Support;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Daily;

/// <summary>The cells "Restart in the middle" and "Down for 26 h" of the daily post: the claim decides whether to send, to send again with the nonce, or to skip with a line in the log.</summary>
public sealed class RestartTests : DailyTest
{
    [Fact]
    [EdgeCase("Restart in the middle", "Daily post")]
    public async Task Killed_between_claim_and_send_the_same_question_is_sent_when_the_claim_ends()
    {
        DailyPost claimed = await ClaimAsDeadWorkerAsync();
        DailyWorker worker = Worker();
        await LiveAsync(Due.AddMinutes(2), worker);
        Assert.Empty(Posts);
        await LiveAsync(Due.AddMinutes(3), worker);
        Assert.Equal(claimed.Nonce, Assert.Single(Posts).Payload.Nonce);
        Assert.Equal((claimed.QuestionId, DailyPostState.Sent), ((await TodaysAsync())!.QuestionId, (await TodaysAsync())!.State));
    }

    [Theory]
    [InlineData(3)] // Discord still knows the nonce
    [InlineData(40)] // it has forgotten it: the message is looked for
    [EdgeCase("Restart in the middle", "Daily post")]
    public async Task Killed_between_send_and_note_no_second_message_is_sent(int minutes)
    {
        DailyWorker dying = Worker(new DyingStore(Daily));
        await SweepAtAsync(Due, dying);
        Assert.Single(Posts);
        Assert.Equal(DailyPostState.Claimed, (await TodaysAsync())!.State);
        await dying.Desk.StopAsync(CancellationToken.None);

        Jump(Due.AddMinutes(minutes));
        await SweepAsync(Worker());
        DailyPost post = (await TodaysAsync())!;
        Assert.Equal((DailyPostState.Sent, Assert.Single(Posts).Id.Value), (post.State, post.MessageId!.Value));
    }

    [Fact]
    public async Task A_channel_that_could_not_be_read_is_read_again_before_anything_is_sent()
    {
        DailyWorker dying = Worker(new DyingStore(Daily));
        await SweepAtAsync(Due, dying);
        await dying.Desk.StopAsync(CancellationToken.None);

        Jump(Due.AddMinutes(40));
        Discord.Unreadable = new RestError(RestErrorKind.ServerFault, "500");
        DailyWorker worker = Worker();
        await SweepAsync(worker);
        Assert.Single(Posts);
        Assert.Equal(DailyPostState.Claimed, (await TodaysAsync())!.State);
        Discord.Unreadable = null;
        await PassUntilAsync(
            async () =>
            {
                await SweepAsync(worker);
                return (await TodaysAsync())?.State == DailyPostState.Sent;
            },
            TimeSpan.FromSeconds(10));
        Assert.Equal(Assert.Single(Posts).Id.Value, (await TodaysAsync())!.MessageId);
    }

    [Fact]
    public async Task An_answer_lost_on_the_way_is_asked_for_again_with_the_same_nonce()
    {
        Discord.AnswersLost = 2;
        await LiveAsync(Due, Worker());
        await PassUntilAsync(async () => (await TodaysAsync())?.State == DailyPostState.Sent);
        Assert.Single(Posts);
    }

    [Fact]
    public async Task Killed_between_the_answers_message_and_its_note_it_is_not_made_public_twice()
    {
        await LiveAsync(Due, Worker());
        DailyWorker dying = Worker(new DyingStore(Daily) { DiesAt = DailyPostState.Revealed });
        await SweepAtAsync(Due.AddDays(1), dying);
        await dying.Desk.StopAsync(CancellationToken.None);
        Assert.Single(Reveals);

        Jump(Due.AddDays(1).AddMinutes(30));
        await SweepAsync(Worker());
        Assert.Equal(Assert.Single(Reveals).Id.Value, (await TodaysAsync())!.RevealMessageId);
        Assert.Equal(2, Posts.Count);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(300, true)]
    public async Task Down_over_its_minute_the_post_is_made_late(int minutes, bool saysSo)
    {
        Jump(Due.AddMinutes(minutes));
        await SweepAsync(Worker());
        Assert.Equal(saysSo, Assert.Single(Posts).Text.Contains("(late)", StringComparison.Ordinal));
    }

    [Fact]
    [EdgeCase("Down for 26 h", "Daily post")]
    public async Task Down_for_26_hours_the_missed_date_is_skipped_once_and_the_next_comes_on_time()
    {
        DailyWorker worker = Worker();
        await SweepAtAsync(Due.AddHours(23.9), worker);
        Assert.Empty(Posts);
        Assert.Equal(DailyPostState.Skipped, (await TodaysAsync())!.State);
        Assert.Empty(await Servers.GetAskedAsync(Guild, CancellationToken.None));
        await LiveAsync(Due.AddDays(1), worker);
        Assert.Equal(Due.AddDays(1), Assert.Single(Posts).At);
        Assert.Single(worker.Log.Lines, line => line.Text.Contains("skipped", StringComparison.Ordinal));

        DailyWorker after = Worker();
        await SweepAsync(after);
        Assert.DoesNotContain(after.Log.Lines, line => line.Text.Contains("skipped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_that_goes_on_in_another_process_has_its_servers_looked_at_before_the_next_sweep()
    {
        await using DailyWorker worker = new(Daily, Scores, Servers, Discord, Clock);
        await worker.Life.StartAsync(CancellationToken.None);
        Jump(Due.AddMinutes(1));
        ShardId shard = new(0, 1);
        worker.Presence.Restore(shard, FakeDiscord.Self, [new Guild { Id = new Snowflake(Guild) }]);
        worker.Hear(new GatewayResumed(0, shard));
        await PassUntilAsync(() => Task.FromResult(Posts.Count > 0), TimeSpan.Zero);
        await worker.Life.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_post_that_could_not_be_sent_in_six_hours_is_skipped()
    {
        Discord.Refuse = _ => new RestError(RestErrorKind.ServerFault, "500");
        DailyWorker worker = await DueWorkerAsync();
        await PassUntilAsync(async () => (await TodaysAsync())?.State == DailyPostState.Skipped, TimeSpan.FromMinutes(1));
        Assert.True(Clock.GetUtcNow() > Due.AddHours(6));
        Discord.Refuse = _ => null;

        // The look that skipped it is over when another has been made.
        await worker.Desk.Look(Guild);
        await SweepAtAsync(Due.AddDays(1), worker);
        Assert.Equal(Due.AddDays(1), Assert.Single(Posts).At);
    }

    [Fact]
    public async Task A_clock_that_is_put_right_posts_nothing_twice()
    {
        DailyWorker worker = Worker();
        await LiveAsync(Due.AddMinutes(1), worker);
        Clock.Set(Due.AddMinutes(-30));
        await LiveAsync(Due.AddMinutes(5), worker, Worker());
        Clock.Set(Due.AddHours(5));
        await LiveAsync(Due.AddHours(5).AddMinutes(1), worker, Worker());
        Assert.Single(Posts);
    }

    private async Task<DailyPost> ClaimAsDeadWorkerAsync()
    {
        Jump(Due);
        DailyPost candidate = new(Guild, Today, Channel, "caching-01", "v", 5, Due, DailyPostState.Claimed)
        {
            ClaimedAt = Due,
            Key = Bot.RealContent.Catalog.Question("caching-01")!.Key,
        };
        return (await Daily.ClaimAsync(candidate, DailyTiming.Lease, CancellationToken.None)).Post;
    }

    /// <summary>A store whose worker dies before it notes that a message was sent.</summary>
    private sealed class DyingStore(IDailyStore inner) : IDailyStore
    {
        public DailyPostState DiesAt { get; init; } = DailyPostState.Sent;

        public Task<DailySchedule?> GetScheduleAsync(ulong guildId, CancellationToken stop) => inner.GetScheduleAsync(guildId, stop);

        public Task SaveScheduleAsync(DailySchedule schedule, CancellationToken stop) => inner.SaveScheduleAsync(schedule, stop);

        public Task<bool> RemoveScheduleAsync(ulong guildId, CancellationToken stop) => inner.RemoveScheduleAsync(guildId, stop);

        public Task<IReadOnlyList<DailySchedule>> ListSchedulesAsync(CancellationToken stop) => inner.ListSchedulesAsync(stop);

        public Task<DailyClaim> ClaimAsync(DailyPost candidate, TimeSpan lease, CancellationToken stop) => inner.ClaimAsync(candidate, lease, stop);

        public Task<bool> AdvanceAsync(DailyPost post, DailyPostState expected, CancellationToken stop) =>
            post.State == DiesAt ? throw new StoreUnavailableException("The worker dies.") : inner.AdvanceAsync(post, expected, stop);

        public Task<DailyPost?> GetPostAsync(ulong guildId, DateOnly date, CancellationToken stop) => inner.GetPostAsync(guildId, date, stop);

        public Task<IReadOnlyList<DailyPost>> ListPostsAsync(ulong guildId, DateOnly since, CancellationToken stop) => inner.ListPostsAsync(guildId, since, stop);
    }
}
