using Microsoft.Extensions.Caching.Distributed;
using SaaBot.Storage.Redis;
#if FULL_FEED
using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;
#endif

namespace SaaBot.Storage.Caching;

/// <summary>Which cache stands on Redis. The full-feed build (docs/clients.md) defines FULL_FEED and takes Microsoft's; either reads what the other wrote.</summary>
internal static class CacheChoice
{
    /// <summary>The cache.</summary>
    /// <param name="link">The connection, which stays open when the cache is done.</param>
    /// <param name="prefix">What every key begins with.</param>
    /// <param name="time">The present; Microsoft's cache reads the system's clock.</param>
    public static IDistributedCache Of(RedisLink link, string prefix, TimeProvider time) => new ForgivingCache(
#if FULL_FEED
        new RedisCache(new RedisCacheOptions { InstanceName = prefix, ConnectionMultiplexerFactory = () => Task.FromResult<IConnectionMultiplexer>(link.Connection) }));
#else
        new RedisDistributedCache(link, prefix, time));
#endif
}
