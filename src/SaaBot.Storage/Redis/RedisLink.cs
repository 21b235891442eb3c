using System.Runtime.CompilerServices;
using SaaBot.Domain.Ports;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>The connection to Redis: it comes back by itself, and whatever keeps it from answering becomes a <see cref="StoreUnavailableException"/>.</summary>
internal sealed class RedisLink : IAsyncDisposable
{
    // Longer than a slow moment of the server, shorter than a person waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // What a server answers while it cannot serve (redis.io, "Redis serialization protocol specification", errors); anything else is a mistake of ours.
    private static readonly string[] Unable =
        ["LOADING", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "OOM", "MISCONF", "BUSY", "NOREPLICAS", "UNKILLABLE"];

    private readonly ConnectionMultiplexer _connection;
    private readonly TimeProvider _time;

    private RedisLink(ConnectionMultiplexer connection, TimeProvider time)
    {
        _connection = connection;
        _time = time;
    }

    /// <summary>The connection itself, for what brings its own way of asking.</summary>
    public IConnectionMultiplexer Connection => _connection;

    /// <summary>Connects, or begins to try when the server is away.</summary>
    /// <param name="options">Where to.</param>
    /// <param name="time">Measures waiting.</param>
    public static async Task<RedisLink> ConnectAsync(ConfigurationOptions options, TimeProvider time)
    {
        options.AbortOnConnectFail = false;
        RedisLink link = new(await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false), time);
        await LeaveReadingThreadAsync();
        return link;
    }

    /// <summary>Asks the server.</summary>
    /// <param name="question">What to ask; several questions may be asked at once.</param>
    /// <param name="stop">Stops waiting; whether the step was taken is unknown then.</param>
    /// <exception cref="StoreUnavailableException">The server does not answer or cannot serve.</exception>
    public async Task<T> AskAsync<T>(Func<IDatabase, Task<T>> question, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            Task<T> answer = question(_connection.GetDatabase()).WaitAsync(Patience, _time, stop);
            await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await LeaveReadingThreadAsync();
            return await answer.ConfigureAwait(false);
        }
        catch (Exception failure) when (IsUnavailable(failure, stop))
        {
            throw new StoreUnavailableException("Redis does not answer now.", failure);
        }
    }

    /// <summary>Runs a script; the server keeps it, so that only its hash is sent.</summary>
    /// <param name="script">One of <see cref="RedisScript"/>.</param>
    /// <param name="keys">Its keys, all of one server.</param>
    /// <param name="values">Its arguments.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The server does not answer or cannot serve.</exception>
    public async Task<RedisResult> RunAsync(string script, RedisKey[] keys, RedisValue[] values, CancellationToken stop)
    {
        try
        {
            return await AskAsync(database => database.ScriptEvaluateAsync(script, keys, values), stop).ConfigureAwait(false);
        }
        catch (RedisServerException forgotten) when (forgotten.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            // The server was restarted or flushed; the client has noticed and sends the whole script now.
            return await AskAsync(database => database.ScriptEvaluateAsync(script, keys, values), stop).ConfigureAwait(false);
        }
    }

    /// <summary>Goes through a large set, hash or sorted set without stopping the server; something may come twice.</summary>
    /// <param name="command">SSCAN, HSCAN or ZSCAN.</param>
    /// <param name="key">The key.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Pages of members; of a hash and a sorted set, each followed by its value.</returns>
    public async IAsyncEnumerable<RedisValue[]> ScanAsync(string command, RedisKey key, [EnumeratorCancellation] CancellationToken stop)
    {
        string cursor = "0";
        do
        {
            RedisResult[] page = (RedisResult[])(await AskAsync(database => database.ExecuteAsync(command, key, cursor, "COUNT", "500"), stop).ConfigureAwait(false))!;
            cursor = (string)page[0]!;
            RedisValue[] members = (RedisValue[])page[1]!;
            if (members.Length > 0)
            {
                yield return members;
            }
        }
        while (cursor != "0");
    }

    /// <summary>Deletes keys of one server; the memory is freed beside the work.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task DropAsync(IEnumerable<RedisKey> keys, CancellationToken stop)
    {
        foreach (RedisKey[] some in keys.Chunk(500))
        {
            await AskAsync(database => database.ExecuteAsync("UNLINK", [.. some.Select(key => (object)key)]), stop).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _connection.CloseAsync().ConfigureAwait(false);
        _connection.Dispose();
    }

    // The client goes on from its reading thread, where a caller that blocks would keep all others from their answers.
    private static YieldAwaitable LeaveReadingThreadAsync() => Task.Yield();

    /// <summary>Whether a failure says that the server does not answer or cannot serve now; anything else is a mistake of ours.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="stop">The caller's own wish to stop, which is no failure of the server.</param>
    internal static bool IsUnavailable(Exception failure, CancellationToken stop) => failure switch
    {
        RedisConnectionException or TimeoutException => true,
        RedisServerException server => Array.Exists(Unable, word => server.Message.StartsWith(word, StringComparison.Ordinal)),
        OperationCanceledException => !stop.IsCancellationRequested,
        _ => false,
    };
}
