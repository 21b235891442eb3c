using Microsoft.Extensions.Caching.Distributed;
using SaaBot.Storage.Caching;
using SaaBot.Storage.Tests.Support;
using StackExchange.Redis;

namespace SaaBot.Storage.Tests.Caching;

public sealed class ForgivingCacheTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("LOADING Redis is loading the dataset in memory")]
    [InlineData("READONLY You cannot write against a read only replica.")]
    [InlineData("OOM command not allowed when used memory > 'maxmemory'.")]
    [InlineData("MISCONF Redis is configured to save RDB snapshots")]
    public async Task While_the_server_cannot_serve_nothing_is_found_and_nothing_fails(string said)
    {
        ForgivingCache cache = new(new FailingCache(await AnswerAsync(said)));
        Assert.Null(await cache.GetAsync("key", Stop));
        await cache.SetAsync("key", [1], new DistributedCacheEntryOptions(), Stop);
        await cache.RefreshAsync("key", Stop);
        await cache.RemoveAsync("key", Stop);
    }

    [Fact]
    public async Task A_mistake_of_ours_is_not_forgiven()
    {
        ForgivingCache cache = new(new FailingCache(await AnswerAsync("WRONGTYPE Operation against a key")));
        await Assert.ThrowsAsync<RedisServerException>(() => cache.GetAsync("key", Stop));
        await Assert.ThrowsAsync<RedisServerException>(() => cache.SetAsync("key", [1], new DistributedCacheEntryOptions(), Stop));
    }

    // What the client makes of such an answer, without bringing a server so far.
    private async Task<RedisServerException> AnswerAsync(string said)
    {
        using ConnectionMultiplexer raw = await ConnectionMultiplexer.ConnectAsync(fixture.Server.Connection);
        return await Assert.ThrowsAsync<RedisServerException>(() => raw.GetDatabase().ScriptEvaluateAsync("return redis.error_reply(ARGV[1])", null, [said]));
    }
}
