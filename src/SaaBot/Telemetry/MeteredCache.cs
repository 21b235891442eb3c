using Microsoft.Extensions.Caching.Distributed;
using SaaBot.Bot.Telemetry;

namespace SaaBot.Telemetry;

/// <summary>Stands before the cache and counts what is found in it. A key's first part, up to the first colon, says whose entry it is.</summary>
/// <param name="inner">The cache.</param>
/// <param name="metrics">Where it is counted.</param>
internal sealed class MeteredCache(IDistributedCache inner, BotMetrics metrics) : IDistributedCache
{
    /// <inheritdoc/>
    public byte[]? Get(string key) => Counted(key, inner.Get(key));

    /// <inheritdoc/>
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Counted(key, await inner.GetAsync(key, token).ConfigureAwait(false));

    /// <inheritdoc/>
    public void Refresh(string key) => inner.Refresh(key);

    /// <inheritdoc/>
    public Task RefreshAsync(string key, CancellationToken token = default) => inner.RefreshAsync(key, token);

    /// <inheritdoc/>
    public void Remove(string key) => inner.Remove(key);

    /// <inheritdoc/>
    public Task RemoveAsync(string key, CancellationToken token = default) => inner.RemoveAsync(key, token);

    /// <inheritdoc/>
    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => inner.Set(key, value, options);

    /// <inheritdoc/>
    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => inner.SetAsync(key, value, options, token);

    private byte[]? Counted(string key, byte[]? value)
    {
        metrics.CacheAsked(key.Split(':', 2)[0], value is not null);
        return value;
    }
}
