namespace SaaBot.Discord.Gateway;

/// <summary>
/// Keeps a connection below 120 payloads a minute (Discord documentation: Gateway, "Rate Limiting"), and keeps a few of them free for
/// heartbeats, which must never wait behind anything else.
/// </summary>
public sealed class SendLimiter
{
    /// <summary>Payloads per minute.</summary>
    public const int Limit = 120;

    /// <summary>How many of them only a heartbeat may use.</summary>
    public const int ReservedForHeartbeats = 5;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Queue<long> _sent = new();

    /// <summary>A limiter for one connection.</summary>
    /// <param name="time">The clock.</param>
    public SendLimiter(TimeProvider time) => _time = time;

    /// <summary>Waits for the right to send one payload.</summary>
    /// <param name="heartbeat">Whether it is a heartbeat.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task EnterAsync(bool heartbeat, CancellationToken cancellation)
    {
        while (TryEnter(heartbeat) is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, _time, cancellation).ConfigureAwait(false);
        }
    }

    private TimeSpan TryEnter(bool heartbeat)
    {
        lock (_lock)
        {
            while (_sent.TryPeek(out var oldest) && _time.GetElapsedTime(oldest) >= Window)
            {
                _sent.Dequeue();
            }

            if (_sent.Count < (heartbeat ? Limit : Limit - ReservedForHeartbeats))
            {
                _sent.Enqueue(_time.GetTimestamp());
                return TimeSpan.Zero;
            }

            var wait = Window - _time.GetElapsedTime(_sent.Peek());
            return wait > TimeSpan.FromMilliseconds(1) ? wait : TimeSpan.FromMilliseconds(1);
        }
    }
}
