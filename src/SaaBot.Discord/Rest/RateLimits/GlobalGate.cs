namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>
/// The limits on everything at once: 50 requests a second and any global 429, which interaction routes are not bound to (Discord
/// documentation: Rate Limits, "Global Rate Limit"), and a pause when the network in front of Discord refuses, which all are bound to.
/// </summary>
public sealed class GlobalGate
{
    /// <summary>Requests per second.</summary>
    public const int Limit = 50;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MostPause = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly Lock _lock = new();
    private readonly Queue<long> _sent = new();
    private long _globalUntil;
    private long _edgeUntil;
    private int _edgeRefusals;

    /// <summary>An open gate.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="random">Numbers from 0 up to but not including 1.</param>
    public GlobalGate(TimeProvider time, Func<double> random)
    {
        _time = time;
        _random = random;
        _globalUntil = time.GetTimestamp();
        _edgeUntil = _globalUntil;
    }

    /// <summary>Waits until a request may go.</summary>
    /// <param name="interaction">Whether it answers an interaction.</param>
    /// <param name="patience">The longest wait that is of use.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null when it may go, or how long it would have to wait.</returns>
    public async ValueTask<TimeSpan?> EnterAsync(bool interaction, TimeSpan patience, CancellationToken cancellation)
    {
        while (TryEnter(interaction) is var wait && wait > TimeSpan.Zero)
        {
            if (wait > patience)
            {
                return wait;
            }

            await Task.Delay(wait, _time, cancellation).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>A global 429: nothing but interactions for a while.</summary>
    /// <param name="wait">How long.</param>
    public void Pause(TimeSpan wait)
    {
        lock (_lock)
        {
            _globalUntil = Math.Max(_globalUntil, Stamps.In(_time, wait));
        }
    }

    /// <summary>The network in front of Discord refuses: nothing at all for a while, longer each time.</summary>
    /// <param name="wait">How long, if it said so.</param>
    /// <returns>How long it will be.</returns>
    public TimeSpan PauseAll(TimeSpan? wait)
    {
        lock (_lock)
        {
            var grown = LeastPause * Math.Pow(2, _edgeRefusals++) * (1 + (0.5 * _random()));
            var pause = grown < MostPause ? grown : MostPause;
            pause = wait > pause ? wait.Value : pause;
            _edgeUntil = Math.Max(_edgeUntil, Stamps.In(_time, pause));
            return pause;
        }
    }

    /// <summary>Discord itself has answered.</summary>
    public void Answered()
    {
        lock (_lock)
        {
            _edgeRefusals = 0;
        }
    }

    private TimeSpan TryEnter(bool interaction)
    {
        lock (_lock)
        {
            var edge = Stamps.Until(_time, _edgeUntil);
            if (interaction || edge > TimeSpan.Zero)
            {
                return edge;
            }

            var global = Stamps.Until(_time, _globalUntil);
            if (global > TimeSpan.Zero)
            {
                return global;
            }

            while (_sent.TryPeek(out var oldest) && _time.GetElapsedTime(oldest) >= Window)
            {
                _sent.Dequeue();
            }

            if (_sent.Count < Limit)
            {
                _sent.Enqueue(_time.GetTimestamp());
                return TimeSpan.Zero;
            }

            var wait = Window - _time.GetElapsedTime(_sent.Peek());
            return TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
        }
    }
}
