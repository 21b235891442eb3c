using Microsoft.Extensions.Caching.Distributed;

namespace SaaBot.Storage.Tests.Support;

/// <summary>A cache that answers everything with one failure.</summary>
internal sealed class FailingCache(Exception failure) : IDistributedCache
{
    public byte[]? Get(string key) => throw failure;

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromException<byte[]?>(failure);

    public void Refresh(string key) => throw failure;

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.FromException(failure);

    public void Remove(string key) => throw failure;

    public Task RemoveAsync(string key, CancellationToken token = default) => Task.FromException(failure);

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw failure;

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => Task.FromException(failure);
}
