using Microsoft.Extensions.Caching.Distributed;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Scores;
using SaaBot.Storage.Redis;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Redis;

/// <summary>The server goes and comes back with its append-only file; nobody starts anything again.</summary>
public sealed class RedisAwayTests : IAsyncLifetime
{
    private const string Prefix = "away:";
    private readonly RedisServer _server = new("--appendonly", "yes", "--appendfsync", "always");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        RedisServer.SkipWithoutPackage();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_server_that_is_away_at_the_start_is_found_when_it_comes()
    {
        await using IStores stores = await OpenAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop));

        await _server.StartAsync();

        RecordOutcome outcome = await UntilBackAsync(() => stores.Scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop));
        Assert.Equal(Sample.Answer(7, "s1"), outcome.Answer);
        Assert.Equal(1, (await stores.Scores.GetBoardAsync(Sample.Guild, Sample.All, 1, 7, Stop)).Members);
    }

    [Fact]
    public async Task Away_everything_is_refused_and_the_cache_is_empty_and_back_all_is_there()
    {
        await _server.StartAsync();
        await using IStores stores = await OpenAsync();
        await stores.Scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop);
        await stores.Daily.SaveScheduleAsync(Sample.Schedule(1), Stop);
        await stores.Quizzes.StartAsync(Sample.Quiz("A1", 1), 1, Stop);
        await stores.Cache!.SetAsync("entry", [1], new DistributedCacheEntryOptions(), Stop);

        await _server.KillAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Scores.RecordAsync(Sample.Answer(8, "s1"), [Sample.All], Stop));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Scores.GetBoardAsync(Sample.Guild, Sample.All, 1, 7, Stop));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Daily.ListSchedulesAsync(Stop));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Quizzes.ListRunningAsync(Stop));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Servers.GetAsync(1, Stop));
        Assert.Null(await stores.Cache.GetAsync("entry", Stop));
        await stores.Cache.SetAsync("entry", [2], new DistributedCacheEntryOptions(), Stop);
        await stores.Cache.RemoveAsync("entry", Stop);

        await _server.StartAsync();
        Assert.True((await UntilBackAsync(() => stores.Scores.RecordAsync(Sample.Answer(8, "s1"), [Sample.All], Stop))).IsNew);
        Assert.Equal(2, (await stores.Scores.GetBoardAsync(Sample.Guild, Sample.All, 1, 7, Stop)).Members);
        Assert.Single(await stores.Daily.ListSchedulesAsync(Stop));
        Assert.Single(await stores.Quizzes.ListRunningAsync(Stop));
        Assert.Equal([1], await stores.Cache.GetAsync("entry", Stop));
    }

    [Fact]
    public async Task A_server_that_dies_between_answers_has_each_of_them_whole_or_not_at_all()
    {
        await _server.StartAsync();
        await using IStores stores = await OpenAsync();
        const ulong People = 400;
        Task<bool>[] records = [.. Enumerable.Range(1, (int)People).Select(user => Task.Run(() => TryAsync(stores, (ulong)user), Stop))];
        await Task.WhenAny(records);
        await _server.KillAsync();
        bool[] recorded = await Task.WhenAll(records);
        await _server.StartAsync();
        await UntilBackAsync(() => stores.Scores.IsHiddenAsync(1, Stop));

        HashSet<ulong> answered = [.. (await stores.Scores.GetAnswersAsync(Sample.Guild, "s1", Stop)).Select(answer => answer.UserId)];
        Assert.DoesNotContain(Enumerable.Range(0, recorded.Length), index => recorded[index] && !answered.Contains((ulong)index + 1));
        Assert.Equal(answered.Count, (await stores.Scores.GetBoardAsync(Sample.Guild, Sample.All, 1, null, Stop)).Members);
        for (ulong user = 1; user <= People; user++)
        {
            Assert.Equal(answered.Contains(user) ? 1 : 0, (await stores.Scores.GetTalliesAsync(user, Sample.Guild, Stop)).Patterns.Count);
            RecordOutcome again = await stores.Scores.RecordAsync(Sample.Answer(user, "s1"), [Sample.All], Stop);
            Assert.Equal(!answered.Contains(user), again.IsNew);
        }

        Assert.Equal((int)People, (await stores.Scores.GetBoardAsync(Sample.Guild, Sample.All, 1, null, Stop)).Members);
    }

    [Fact]
    public async Task A_server_that_has_forgotten_the_scripts_is_told_them_again()
    {
        await _server.StartAsync();
        await using IStores stores = await OpenAsync();
        await stores.Scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop);

        Assert.StartsWith("+OK", await _server.SendAsync("SCRIPT FLUSH", Stop), StringComparison.Ordinal);

        Assert.True((await stores.Scores.RecordAsync(Sample.Answer(8, "s1"), [Sample.All], Stop)).IsNew);
    }

    private static async Task<bool> TryAsync(IStores stores, ulong user)
    {
        try
        {
            return (await stores.Scores.RecordAsync(Sample.Answer(user, "s1"), [Sample.All], Stop)).IsNew;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private static Task<T> UntilBackAsync<T>(Func<Task<T>> step) => Retry.UntilBackAsync(step, Stop);

    private async Task<IStores> OpenAsync() => (await RedisStores.OpenAsync(_server.Connection, Prefix, new SettableTime())).Stores!;
}
