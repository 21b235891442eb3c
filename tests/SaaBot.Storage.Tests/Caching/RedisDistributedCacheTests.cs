using System.Globalization;
using Microsoft.Extensions.Caching.Distributed;
using SaaBot.Storage.Redis;
using SaaBot.Storage.Tests.Support;
using StackExchange.Redis;

namespace SaaBot.Storage.Tests.Caching;

public sealed class RedisDistributedCacheTests(RedisFixture fixture) : IClassFixture<RedisFixture>, IAsyncLifetime
{
#if FULL_FEED
    private static bool IsBuiltIn => false;
#else
    private static bool IsBuiltIn => true;
#endif

    private readonly SettableTime _time = new();
    private readonly string _prefix = fixture.NextPrefix();
    private IStores? _stores;
    private ConnectionMultiplexer? _raw;

    private IDistributedCache Cache => _stores!.Cache!;

    private RedisKey Key => _prefix + "cache:entry";

    private IDatabase Raw => _raw!.GetDatabase();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _stores = (await RedisStores.OpenAsync(fixture.Server.Connection, _prefix, _time)).Stores;
        _raw = await ConnectionMultiplexer.ConnectAsync(fixture.Server.Connection);
    }

    public async ValueTask DisposeAsync()
    {
        _raw?.Dispose();
        await (_stores?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task An_entry_is_found_until_it_is_removed()
    {
        byte[] bytes = [0, 255, 10, 13];
        Assert.Null(await Cache.GetAsync("entry", Stop));

        await Cache.SetAsync("entry", bytes, new DistributedCacheEntryOptions(), Stop);
        Assert.Equal(bytes, await Cache.GetAsync("entry", Stop));
        Assert.Equal(bytes, Cache.Get("entry"));

        await Cache.RemoveAsync("entry", Stop);
        Assert.Null(await Cache.GetAsync("entry", Stop));
    }

    [Fact]
    public async Task An_entry_is_a_hash_of_three_fields()
    {
        DateTimeOffset end = TimeProvider.System.GetUtcNow().AddYears(1);
        await Cache.SetAsync("entry", "x"u8.ToArray(), new DistributedCacheEntryOptions { AbsoluteExpiration = end, SlidingExpiration = TimeSpan.FromMinutes(1) }, Stop);

        Dictionary<string, string> fields = (await Raw.HashGetAllAsync(Key)).ToDictionary(field => (string)field.Name!, field => (string)field.Value!);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["absexp"] = end.UtcTicks.ToString(CultureInfo.InvariantCulture),
                ["sldexp"] = TimeSpan.TicksPerMinute.ToString(CultureInfo.InvariantCulture),
                ["data"] = "x",
            },
            fields);
        await Cache.SetAsync("entry", "y"u8.ToArray(), new DistributedCacheEntryOptions(), Stop);
        Assert.Equal(["-1", "-1", "y"], (await Raw.HashGetAsync(Key, ["absexp", "sldexp", "data"])).Select(value => (string)value!));
        if (IsBuiltIn)
        {
            // Microsoft's cache sets no time where none is asked for, and leaves the one that the key had.
            Assert.Null(await Raw.KeyTimeToLiveAsync(Key));
        }
    }

    [Fact]
    public async Task A_used_entry_lives_on_but_never_past_its_end()
    {
        Assert.SkipUnless(IsBuiltIn, "Microsoft's cache reads the system's clock, which no test can move.");
        DistributedCacheEntryOptions options = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(100), SlidingExpiration = TimeSpan.FromMinutes(60) };
        await Cache.SetAsync("entry", "x"u8.ToArray(), options, Stop);
        await AssertLeftAsync(60);

        _time.Now += TimeSpan.FromMinutes(30);
        await Cache.GetAsync("entry", Stop);
        await AssertLeftAsync(60);

        _time.Now += TimeSpan.FromMinutes(30);
        await Cache.RefreshAsync("entry", Stop);
        await AssertLeftAsync(40);
    }

    [Fact]
    public async Task An_entry_that_has_ended_before_it_begins_is_refused() => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => Cache.SetAsync("entry", [], new DistributedCacheEntryOptions { AbsoluteExpiration = IsBuiltIn ? _time.Now : DateTimeOffset.UnixEpoch }, Stop));

    private async Task AssertLeftAsync(int minutes) => Assert.Equal(minutes, (await Raw.KeyTimeToLiveAsync(Key))!.Value.TotalMinutes, tolerance: 1);
}
