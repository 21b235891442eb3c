using SaaBot.Bot.Daily;
using SaaBot.Discord.Events;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Tests.Daily.Support;

namespace SaaBot.Tests.Daily;

/// <summary>Several workers on one store.</summary>
public sealed class WorkersTests : DailyTest
{
    [Fact]
    public async Task Workers_with_the_same_shards_make_one_post_and_one_answer()
    {
        DailyWorker[] workers = [Worker(), Worker(), Worker()];
        await LiveAsync(Due.AddSeconds(30), workers);
        await SweepAtAsync(Due.AddDays(1), workers);
        await LiveAsync(Due.AddDays(1).AddMinutes(1), workers);
        Assert.Equal(2, Posts.Count);
        Assert.Single(Reveals);
    }

    [Fact]
    public async Task Of_several_workers_only_one_sends_anything()
    {
        DailyWorker[] workers = [Worker(), Worker(), Worker()];
        await LiveAsync(Due.AddSeconds(30), workers);
        int sent = 0;
        Discord.Refuse = _ =>
        {
            sent++;
            return null;
        };
        await SweepAtAsync(Due.AddDays(1), workers);
        await LiveAsync(Due.AddDays(1).AddMinutes(5), workers);
        Assert.Equal(2, sent);
    }

    [Fact]
    public async Task An_answer_whose_worker_has_died_is_made_public_by_another_when_its_claim_ends()
    {
        DailyWorker worker = await DueWorkerAsync();
        Jump(Due.AddDays(1));
        Assert.True(await Servers.ClaimAsync(Guild, "reveal-20260610", Clock.GetUtcNow(), DailyTiming.Lease, CancellationToken.None));
        await LiveAsync(Due.AddDays(1).AddMinutes(1), worker);
        Assert.Equal((0, 1), (Reveals.Count, Posts.Count));
        await LiveAsync(Due.AddDays(1).AddMinutes(3), worker);
        Assert.Equal((1, 2), (Reveals.Count, Posts.Count));
    }

    [Fact]
    public async Task A_worker_that_was_held_up_past_its_claim_sends_nothing_until_it_has_claimed_again()
    {
        await LiveAsync(Due, Worker());
        DailyWorker slow = Worker(scores: HeldUpProxy.Before(Scores, nameof(IScoreStore.GetAnswersAsync), () => Clock.Advance(TimeSpan.FromMinutes(3))));
        await SweepAtAsync(Due.AddDays(1), slow);
        Assert.Empty(Reveals);
        await PassUntilAsync(() => Posts.Count == 2);
        Assert.Single(Reveals);
    }

    [Fact]
    public async Task A_worker_posts_for_the_servers_of_its_shards_only()
    {
        ulong other = 8UL << 22;
        await Daily.SaveScheduleAsync(Schedule with { GuildId = other, ChannelId = 80 }, CancellationToken.None);
        DailyWorker odd = Worker(shard: new ShardId(1, 2), guilds: [Guild]);
        await LiveAsync(Due.AddMinutes(1), odd);
        Assert.Single(Posts);
        Assert.Empty(Discord.In(80));
        DailyWorker even = Worker(shard: new ShardId(0, 2), guilds: [other]);
        await LiveAsync(Due.AddMinutes(2), odd, even);
        Assert.Single(Discord.In(80));
        Assert.Single(Posts);
    }

    [Fact]
    public async Task Nothing_is_posted_before_the_gateway_has_told_of_the_server()
    {
        DailyWorker worker = Worker(guilds: [1UL << 22]);
        await LiveAsync(Due.AddMinutes(1), worker);
        Assert.Empty(Posts);
        worker.Hear(new GuildAvailable(0, new Guild { Id = new Snowflake(Guild), PreferredLocale = "vi" }));
        await LiveAsync(Due.AddMinutes(2), worker);
        Assert.Contains("Câu hỏi của ngày", Assert.Single(Posts).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_changed_on_another_worker_is_noticed_by_the_sweep()
    {
        DailyWorker worker = Worker();
        await LiveAsync(Due.AddMinutes(-4), worker);
        await Daily.SaveScheduleAsync(Schedule with { Time = new TimeOnly(8, 58) }, CancellationToken.None);
        await LiveAsync(Due.AddMinutes(-2), worker);
        Assert.Equal(Due.AddMinutes(-2), Assert.Single(Posts).At);
    }

    [Fact]
    public async Task A_thousand_servers_due_in_the_same_minute_are_all_served_within_a_minute()
    {
        const int Count = 1000;
        ulong[] guilds = [.. Enumerable.Range(100, Count).Select(number => (ulong)number << 22)];
        DateOnly yesterday = Today.AddDays(-1);
        foreach (ulong guild in guilds)
        {
            // Each has yesterday's answer to make public as well: two messages.
            await Daily.SaveScheduleAsync(Schedule with { GuildId = guild, ChannelId = guild + 1 }, CancellationToken.None);
            DailyPost before = new(guild, yesterday, guild + 1, "caching-01", "v", 1, Due.AddDays(-1), DailyPostState.Claimed) { ClaimedAt = Due.AddDays(-1) };
            await Daily.ClaimAsync(before, TimeSpan.FromMinutes(1), CancellationToken.None);
            await Daily.AdvanceAsync(before with { State = DailyPostState.Sent, MessageId = guild + 2 }, DailyPostState.Claimed, CancellationToken.None);
        }

        await Daily.RemoveScheduleAsync(Guild, CancellationToken.None);
        DailyWorker worker = Worker(guilds: guilds);
        Jump(Due);
        Discord.RequestsPerSecond = 50;
        Discord.Expected = 2 * Count;
        await SweepAsync(worker);
        FakeMessage[] sent = [.. guilds.SelectMany(guild => Discord.In(guild + 1))];
        Assert.Equal(2 * Count, sent.Length);
        Assert.True(sent.Max(message => message.At) - Due < TimeSpan.FromSeconds(60), $"The last came after {sent.Max(message => message.At) - Due}.");
    }
}
