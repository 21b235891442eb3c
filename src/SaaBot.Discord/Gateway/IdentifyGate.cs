using SaaBot.Discord.Models;

namespace SaaBot.Discord.Gateway;

/// <summary>
/// Lets a session be started only when Discord allows it: one per 5 seconds for each <c>shard % max_concurrency</c>, and not once the
/// day's starts are nearly used up, because after the last one Discord resets the token (Discord documentation: Gateway, "Identifying",
/// "Max Concurrency"). It wraps the sending of IDENTIFY alone, and is released by time, not by READY.
/// </summary>
public sealed class IdentifyGate
{
    /// <summary>So many starts are never used.</summary>
    public const int Floor = 5;

    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);

    // Discord counts by its own clock and by arrival, so a start that is exactly 5 seconds later may come too early there.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<int, long> _nextByKey = [];
    private readonly SessionStartLimit _limit;
    private int _remaining;
    private long _resetAt;

    /// <summary>A gate with what Discord said about starts.</summary>
    /// <param name="limit">The limits of <c>GET /gateway/bot</c>.</param>
    /// <param name="time">The clock.</param>
    public IdentifyGate(SessionStartLimit limit, TimeProvider time)
    {
        _time = time;
        _limit = limit;
        _remaining = limit.Remaining;
        _resetAt = StampIn(limit.ResetsIn);
    }

    /// <summary>How long the next start of a shard would have to wait for the day's starts to come back; zero when some are left.</summary>
    public TimeSpan ExhaustedFor
    {
        get
        {
            lock (_lock)
            {
                return _remaining > Floor || _time.GetTimestamp() >= _resetAt ? TimeSpan.Zero : Until(_resetAt);
            }
        }
    }

    /// <summary>Waits for the right to send IDENTIFY once.</summary>
    /// <param name="shardIndex">The shard's index.</param>
    /// <param name="cancellation">Ends the wait; the right may be lost then, which only delays others.</param>
    public async Task EnterAsync(int shardIndex, CancellationToken cancellation)
    {
        while (Reserve(shardIndex) is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, _time, cancellation).ConfigureAwait(false);
        }
    }

    private TimeSpan Reserve(int shardIndex)
    {
        lock (_lock)
        {
            var now = _time.GetTimestamp();
            if (now >= _resetAt)
            {
                _remaining = _limit.Total;
                _resetAt = StampIn(TimeSpan.FromDays(1));
            }

            if (_remaining <= Floor)
            {
                return Until(_resetAt);
            }

            var key = shardIndex % Math.Max(1, _limit.MaxConcurrency);
            if (_nextByKey.TryGetValue(key, out var next) && now < next)
            {
                return Until(next);
            }

            _nextByKey[key] = StampIn(Spacing + Margin);
            _remaining--;
            return TimeSpan.Zero;
        }
    }

    private long StampIn(TimeSpan wait) => _time.GetTimestamp() + (long)(wait.TotalSeconds * _time.TimestampFrequency);

    private TimeSpan Until(long stamp)
    {
        var wait = _time.GetElapsedTime(_time.GetTimestamp(), stamp);
        return wait > TimeSpan.FromMilliseconds(1) ? wait : TimeSpan.FromMilliseconds(1);
    }
}
