namespace SaaBot.LocalDiscord.Gateway;

/// <summary>
/// How often a token may identify: <c>max_concurrency</c> keys, each once per five seconds, and a budget a day
/// (events/gateway: Session Start Limit, Max Concurrency).
/// </summary>
internal sealed class IdentifyGate(LocalDiscordOptions options, TimeProvider clock)
{
    /// <summary>Identify requests a day.</summary>
    public const int Total = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(ulong Application, int Key), long> _last = [];
    private readonly Dictionary<ulong, (int Used, long Since)> _used = [];

    public bool TryIdentify(ulong applicationId, int shard)
    {
        var key = (applicationId, shard % options.MaxConcurrency);
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            if (_last.TryGetValue(key, out var last) && clock.GetElapsedTime(last, now) < Pause)
            {
                return false;
            }

            var (used, since) = Budget(applicationId, now);
            if (used >= Total)
            {
                return false;
            }

            _last[key] = now;
            _used[applicationId] = (used + 1, since);
            return true;
        }
    }

    /// <summary>What is left of the day's budget, and how long until it is full again.</summary>
    public (int Remaining, TimeSpan ResetAfter) Left(ulong applicationId)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            var (used, since) = Budget(applicationId, now);
            return (Total - used, used == 0 ? TimeSpan.Zero : Day - clock.GetElapsedTime(since, now));
        }
    }

    private (int Used, long Since) Budget(ulong applicationId, long now) =>
        _used.TryGetValue(applicationId, out var known) && clock.GetElapsedTime(known.Since, now) < Day ? known : (0, now);
}
