using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SaaBot.LocalDiscord.Gateway;

/// <summary>All sessions and connections; brings events to the sessions that want them.</summary>
internal sealed class GatewayHub(LocalDiscordOptions options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, GatewaySession> _sessions = new();
    private readonly ConcurrentDictionary<GatewayConnection, bool> _connections = new();

    public IEnumerable<GatewaySession> Sessions => _sessions.Values;
    public ICollection<GatewayConnection> Connections => _connections.Keys;

    public bool IsConnected(ulong applicationId) =>
        _sessions.Values.Any(session => session.ApplicationId == applicationId && session.IsConnected);

    public void Opened(GatewayConnection connection) => _connections[connection] = true;

    public void Closed(GatewayConnection connection) => _connections.TryRemove(connection, out _);

    /// <summary>A new session. It gets no events before <see cref="Join"/>, so that READY is the first.</summary>
    public GatewaySession Begin(ulong applicationId, string token, int intents, int shard, int shards)
    {
        Sweep();
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        return new GatewaySession(id, applicationId, token, intents, shard, shards, options.ReplayedEvents);
    }

    public void Join(GatewaySession session) => _sessions[session.Id] = session;

    public GatewaySession? Find(string id)
    {
        Sweep();
        return _sessions.GetValueOrDefault(id);
    }

    public void End(GatewaySession session) => _sessions.TryRemove(session.Id, out _);

    /// <summary>Whether any session wants an event of this audience; when none does, it need not be prepared.</summary>
    public bool IsWanted(ulong? guildId, ulong? applicationId, int intent)
    {
        foreach (var (_, session) in _sessions)
        {
            if (session.Wants(guildId, applicationId, intent))
            {
                return true;
            }
        }

        return false;
    }

    public void Dispatch(GatewayEvent happened)
    {
        foreach (var (_, session) in _sessions)
        {
            if (session.Wants(happened.GuildId, happened.ApplicationId, happened.Intent))
            {
                session.Dispatch(happened);
            }
        }
    }

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        foreach (var (id, session) in _sessions)
        {
            if (session.IsExpired(now, options.SessionLife))
            {
                _sessions.TryRemove(id, out _);
            }
        }
    }
}
