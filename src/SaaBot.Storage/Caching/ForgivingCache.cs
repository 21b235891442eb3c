using Microsoft.Extensions.Caching.Distributed;
using SaaBot.Domain.Ports;
using SaaBot.Storage.Redis;

namespace SaaBot.Storage.Caching;

/// <summary>Stands before a cache in Redis. What a cache holds is derived: while Redis is away nothing is found and nothing is kept.</summary>
/// <param name="inner">The cache.</param>
internal sealed class ForgivingCache(IDistributedCache inner) : IDistributedCache
{
    /// <inheritdoc/>
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        try
        {
            return await inner.GetAsync(key, token).ConfigureAwait(false);
        }
        catch (Exception away) when (IsAway(away, token))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        TryAsync(inner.SetAsync(key, value, options, token), token);

    /// <inheritdoc/>
    public Task RefreshAsync(string key, CancellationToken token = default) => TryAsync(inner.RefreshAsync(key, token), token);

    /// <inheritdoc/>
    public Task RemoveAsync(string key, CancellationToken token = default) => TryAsync(inner.RemoveAsync(key, token), token);

    /// <inheritdoc/>
    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => SetAsync(key, value, options).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Refresh(string key) => RefreshAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    private static async Task TryAsync(Task step, CancellationToken stop)
    {
        try
        {
            await step.ConfigureAwait(false);
        }
        catch (Exception away) when (IsAway(away, stop))
        {
            // An entry less: whoever needs it makes it again.
        }
    }

    private static bool IsAway(Exception problem, CancellationToken stop) => problem is StoreUnavailableException || RedisLink.IsUnavailable(problem, stop);
}
