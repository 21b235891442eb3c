namespace SaaBot.Discord.Gateway;

/// <summary>
/// Waits between connections, with decorrelated jitter: each is a random time between a base and three times the one before, so that many
/// bots that lost the same server do not come back together. Not safe for concurrent use: each runner has its own.
/// </summary>
public sealed class ReconnectBackoff
{
    private readonly Func<double> _random;
    private TimeSpan _last = TimeSpan.Zero;

    /// <summary>A fresh series.</summary>
    /// <param name="random">Numbers from 0 up to but not including 1.</param>
    public ReconnectBackoff(Func<double> random) => _random = random;

    /// <summary>The base: no wait but the first is shorter.</summary>
    public static TimeSpan Least { get; } = TimeSpan.FromSeconds(1);

    /// <summary>No wait is longer.</summary>
    public static TimeSpan Most { get; } = TimeSpan.FromSeconds(60);

    /// <summary>The next wait; the first of a series is below the base, because a single interruption should hardly be felt.</summary>
    public TimeSpan Next()
    {
        if (_last == TimeSpan.Zero)
        {
            _last = Least;
            return Least * _random();
        }

        var upper = _last * 3;
        _last = Least + ((upper - Least) * _random());
        _last = _last < Most ? _last : Most;
        return _last;
    }

    /// <summary>Begins a new series; only a session that has held for a while earns it.</summary>
    public void Reset() => _last = TimeSpan.Zero;
}
