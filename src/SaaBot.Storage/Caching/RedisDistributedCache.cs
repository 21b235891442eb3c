using Microsoft.Extensions.Caching.Distributed;
using SaaBot.Domain.Ports;
using SaaBot.Storage.Redis;
using StackExchange.Redis;

namespace SaaBot.Storage.Caching;

/// <summary>
/// A cache in Redis. An entry is a hash with the fields <c>absexp</c>, <c>sldexp</c> and <c>data</c>, as Microsoft.Extensions.Caching.StackExchangeRedis writes it, so
/// that either can read what the other wrote. While Redis is away it throws <see cref="StoreUnavailableException"/>.
/// </summary>
/// <param name="link">The connection.</param>
/// <param name="prefix">What every key begins with.</param>
/// <param name="time">The present.</param>
internal sealed class RedisDistributedCache(RedisLink link, string prefix, TimeProvider time) : IDistributedCache
{
    private const string Absolute = "absexp";
    private const string Sliding = "sldexp";
    private const string Data = "data";

    /// <inheritdoc/>
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        RedisValue[] entry = await link.AskAsync(database => database.HashGetAsync(Key(key), [Absolute, Sliding, Data]), token).ConfigureAwait(false);
        await UseAsync(key, CacheTimes.Read(entry[0], entry[1]), token).ConfigureAwait(false);
        return entry[2];
    }

    /// <inheritdoc/>
    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        DateTimeOffset now = time.GetUtcNow();
        CacheTimes times = CacheTimes.Of(options, now);
        long milliseconds = times.Left(now) is { } left ? Milliseconds(left) : -1;
        await link.RunAsync(RedisScript.CacheEntry, [Key(key)], [times.AbsoluteText, times.SlidingText, value, milliseconds], token).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task RefreshAsync(string key, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        RedisValue[] entry = await link.AskAsync(database => database.HashGetAsync(Key(key), [Absolute, Sliding]), token).ConfigureAwait(false);
        await UseAsync(key, CacheTimes.Read(entry[0], entry[1]), token).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        await link.AskAsync(database => database.KeyDeleteAsync(Key(key)), token).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => SetAsync(key, value, options).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Refresh(string key) => RefreshAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    private static long Milliseconds(TimeSpan left) => Math.Max(1, (long)left.TotalMilliseconds);

    private async Task UseAsync(string key, CacheTimes times, CancellationToken stop)
    {
        // Only an entry with a sliding time lives longer by being used.
        if (times.Sliding is not null && times.Left(time.GetUtcNow()) is { } left)
        {
            await link.AskAsync(database => database.KeyExpireAsync(Key(key), TimeSpan.FromMilliseconds(Milliseconds(left))), stop).ConfigureAwait(false);
        }
    }

    private RedisKey Key(string key) => prefix + key;
}
