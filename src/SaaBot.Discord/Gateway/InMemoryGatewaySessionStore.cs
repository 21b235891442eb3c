using System.Collections.Concurrent;
using SaaBot.Discord.Events;

namespace SaaBot.Discord.Gateway;

/// <summary>Remembers sessions as long as the process lives.</summary>
public sealed class InMemoryGatewaySessionStore : IGatewaySessionStore
{
    private readonly ConcurrentDictionary<ShardId, SessionState> _sessions = new();

    /// <summary>All that is remembered now.</summary>
    public IReadOnlyList<KeyValuePair<ShardId, SessionState>> Snapshot() => _sessions.ToArray();

    /// <inheritdoc />
    public ValueTask<SessionState?> LoadAsync(ShardId shard, CancellationToken cancellation) =>
        ValueTask.FromResult(_sessions.GetValueOrDefault(shard));

    /// <inheritdoc />
    public ValueTask SaveAsync(ShardId shard, SessionState? state, CancellationToken cancellation)
    {
        if (state is null)
        {
            _sessions.TryRemove(shard, out _);
        }
        else
        {
            _sessions[shard] = state;
        }

        return ValueTask.CompletedTask;
    }
}
