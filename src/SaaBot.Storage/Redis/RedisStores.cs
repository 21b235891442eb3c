using Microsoft.Extensions.Caching.Distributed;
using SaaBot.Domain.Ports;
using SaaBot.Storage.Caching;
using SaaBot.Storage.Transfer;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>The stores in Redis 4 or newer, alone or as a cluster. Several processes may use it at once.</summary>
public sealed class RedisStores : IStores
{
    private readonly RedisLink _link;

    private RedisStores(RedisLink link, string prefix, TimeProvider time)
    {
        _link = link;
        RedisKeys keys = new(prefix);
        Scores = new RedisScoreStore(link, keys, time);
        Daily = new RedisDailyStore(link, keys);
        Quizzes = new RedisQuizStore(link, keys, time);
        Servers = new RedisServerStore(link, keys);
        Transfer = new RedisTransfer(link, keys, time);
        Cache = CacheChoice.Of(link, prefix + "cache:", time);
    }

    /// <inheritdoc/>
    public IScoreStore Scores { get; }

    /// <inheritdoc/>
    public IDailyStore Daily { get; }

    /// <inheritdoc/>
    public IQuizStore Quizzes { get; }

    /// <inheritdoc/>
    public IServerStore Servers { get; }

    /// <inheritdoc/>
    public IStoreTransfer Transfer { get; }

    /// <inheritdoc/>
    public IDistributedCache? Cache { get; }

    /// <summary>Connects; a server that is away is tried again for as long as it takes.</summary>
    /// <param name="connection">Where to, in StackExchange.Redis's own format, such as <c>localhost:6379,password=...</c>.</param>
    /// <param name="prefix">What every key begins with.</param>
    /// <param name="time">The present.</param>
    public static async Task<StoresOpening> OpenAsync(string connection, string prefix, TimeProvider time)
    {
        if (ConnectionProblem(connection) is { } problem)
        {
            return new StoresOpening(null, $"Redis:Connection {problem}");
        }

        RedisLink link = await RedisLink.ConnectAsync(ConfigurationOptions.Parse(connection), time).ConfigureAwait(false);
        return new StoresOpening(new RedisStores(link, prefix, time), null);
    }

    /// <summary>What is wrong with a connection's text, without repeating it, or null.</summary>
    /// <param name="connection">The text.</param>
    public static string? ConnectionProblem(string connection)
    {
        try
        {
            return ConfigurationOptions.Parse(connection).EndPoints.Count > 0 ? null : "names no server.";
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            return "cannot be understood.";
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _link.DisposeAsync();
}
