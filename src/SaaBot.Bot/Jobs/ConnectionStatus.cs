using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using SaaBot.Discord;
using SaaBot.Discord.Events;

namespace SaaBot.Bot.Jobs;

/// <summary>Whether the bot is connected; waited for at the start, read by health checks and metrics.</summary>
/// <param name="options">Which shards this worker runs.</param>
public sealed class ConnectionStatus(IOptions<DiscordOptions> options)
{
    private readonly TaskCompletionSource<bool> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<ShardId, bool> _shards = new();

    /// <summary>Completes with true at the first session, begun or gone on with, or with false when Discord refused the bot.</summary>
    public Task<bool> FirstReady => _first.Task;

    /// <summary>Why Discord refused the bot, or null.</summary>
    public GatewayStop? Refusal { get; private set; }

    /// <summary>How many shards are connected.</summary>
    public int ConnectedShards => _shards.Values.Count(connected => connected);

    /// <summary>How many shards this worker is to run; 0 until Discord has said so.</summary>
    public int ExpectedShards => options.Value.ShardIndexes?.Count ?? _shards.Keys.FirstOrDefault().Count;

    /// <summary>Whether every shard of this worker is connected.</summary>
    public bool IsConnected => ExpectedShards is > 0 and var expected && ConnectedShards >= expected;

    /// <summary>A session has begun, or goes on.</summary>
    /// <param name="shard">The shard.</param>
    public void Connected(ShardId shard)
    {
        _shards[shard] = true;
        _first.TrySetResult(true);
    }

    /// <summary>A shard has lost its connection.</summary>
    /// <param name="shard">The shard.</param>
    public void Interrupted(ShardId shard) => _shards[shard] = false;

    /// <summary>Discord refused the bot for good.</summary>
    /// <param name="stop">Why.</param>
    public void Refused(GatewayStop stop)
    {
        Refusal = stop;
        _first.TrySetResult(false);
    }
}
