namespace SaaBot.LocalDiscord.Gateway;

/// <summary>
/// A logged-in session: it numbers events, keeps the newest for a resume, and hands them to its connection while it has one.
/// </summary>
internal sealed class GatewaySession(string id, ulong applicationId, string token, int intents, int shard, int shards, int replayed)
{
    private readonly Lock _gate = new();
    private readonly Queue<(long Sequence, byte[] Frame)> _buffer = new();
    private GatewayConnection? _connection;
    private long _sequence;
    private DateTimeOffset? _detachedAt;

    public string Id => id;
    public ulong ApplicationId => applicationId;
    public string Token => token;
    public int Intents => intents;
    public int Shard => shard;
    public int Shards => shards;

    public bool IsConnected
    {
        get
        {
            lock (_gate)
            {
                return _connection is not null;
            }
        }
    }

    public long Sequence
    {
        get
        {
            lock (_gate)
            {
                return _sequence;
            }
        }
    }

    /// <summary>Whether an event of a guild, for an application, that needs an intent, is for this session.</summary>
    public bool Wants(ulong? guildId, ulong? onlyApplicationId, int intent) =>
        (onlyApplicationId is null || onlyApplicationId == applicationId)
        && (intent & intents) == intent
        && (guildId is { } guild ? Handles(guild) : shard == 0);

    public bool Handles(ulong guildId) => (int)((guildId >> 22) % (ulong)shards) == shard;

    public void Dispatch(GatewayEvent happened)
    {
        var full = happened.DataWithoutContent is null
            || (intents & Gateway.Intents.MessageContent) != 0
            || happened.ContentFor.Contains(applicationId);
        Dispatch(happened.Type, full ? happened.Data : happened.DataWithoutContent!);
    }

    public void Dispatch(string type, byte[] data)
    {
        lock (_gate)
        {
            var frame = Frames.Dispatch(type, ++_sequence, data);
            _buffer.Enqueue((_sequence, frame));
            if (_buffer.Count > replayed)
            {
                _buffer.Dequeue();
            }

            _connection?.SendEvent(frame);
        }
    }

    /// <summary>Gives a new session its connection.</summary>
    public void Attach(GatewayConnection connection)
    {
        lock (_gate)
        {
            _connection = connection;
            _detachedAt = null;
        }
    }

    /// <summary>Moves the session to a connection and sends it what it missed; false when that is no longer all there.</summary>
    public bool TryResume(GatewayConnection connection, long lastSeen)
    {
        lock (_gate)
        {
            if (lastSeen < _sequence && (!_buffer.TryPeek(out var oldest) || oldest.Sequence > lastSeen + 1))
            {
                return false;
            }

            _connection?.Close(CloseCode.UnknownError);
            _connection = connection;
            _detachedAt = null;
            foreach (var (sequence, frame) in _buffer)
            {
                if (sequence > lastSeen)
                {
                    connection.SendEvent(frame);
                }
            }

            return true;
        }
    }

    public void Detach(GatewayConnection connection, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_connection == connection)
            {
                _connection = null;
                _detachedAt = now;
            }
        }
    }

    public bool IsExpired(DateTimeOffset now, TimeSpan life)
    {
        lock (_gate)
        {
            return _detachedAt is { } since && now - since > life;
        }
    }

    /// <summary>The connection as it is now; it may be gone a moment later.</summary>
    public GatewayConnection? Connection
    {
        get
        {
            lock (_gate)
            {
                return _connection;
            }
        }
    }
}
