using SaaBot.Discord.Events;

namespace SaaBot.Discord.Gateway;

/// <summary>
/// Remembers sessions across connections, and across processes if the host keeps them elsewhere. Discord forgets a session some minutes
/// after its connection is lost; a stale one costs one refused resume and nothing else.
/// </summary>
public interface IGatewaySessionStore
{
    /// <summary>The remembered session of a shard, or null.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="cancellation">Ends the call.</param>
    ValueTask<SessionState?> LoadAsync(ShardId shard, CancellationToken cancellation);

    /// <summary>Remembers a shard's session, or forgets it.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="state">The session, or null to forget it.</param>
    /// <param name="cancellation">Ends the call.</param>
    ValueTask SaveAsync(ShardId shard, SessionState? state, CancellationToken cancellation);
}
