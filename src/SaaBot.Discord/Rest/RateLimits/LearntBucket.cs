namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>
/// A limit that Discord has told of, shared by all routes with the same bucket and top-level resource. It counts requests that are under
/// way as spent, so that it is never more generous than Discord.
/// </summary>
public sealed class LearntBucket : IRouteLimiter
{
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = NewSignal();
    private int _limit;
    private int _remaining;
    private int _underWay;
    private int _waiting;
    private long _resetAt;
    private long _blockedUntil;

    /// <summary>A bucket whose window is full.</summary>
    /// <param name="limit">Requests per window.</param>
    /// <param name="time">The clock.</param>
    public LearntBucket(int limit, TimeProvider time)
    {
        _time = time;
        _limit = limit;
        _remaining = limit;
        _resetAt = time.GetTimestamp();
        _blockedUntil = _resetAt;
    }

    /// <inheritdoc />
    public bool IsIdle
    {
        get
        {
            lock (_lock)
            {
                return _underWay == 0 && _waiting == 0;
            }
        }
    }

    /// <summary>Requests per window, as last heard.</summary>
    public int Limit
    {
        get
        {
            lock (_lock)
            {
                return _limit;
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask<Admission> EnterAsync(TimeSpan patience, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _waiting++;
        }

        try
        {
            while (true)
            {
                var (admission, wait, change) = TryEnter(patience);
                if (admission is { } decided)
                {
                    return decided;
                }

                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, _time, cancellation).ConfigureAwait(false);
                }
                else
                {
                    await change.WaitAsync(cancellation).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            lock (_lock)
            {
                _waiting--;
            }
        }
    }

    /// <inheritdoc />
    public void Leave(RateLimitHeaders? headers)
    {
        lock (_lock)
        {
            _underWay--;
            if (headers is not null)
            {
                Learn(headers);
            }

            Signal();
        }
    }

    /// <summary>An answer to a request that was admitted elsewhere tells of this bucket.</summary>
    /// <param name="headers">What it told.</param>
    public void Hear(RateLimitHeaders headers)
    {
        lock (_lock)
        {
            Learn(headers);
            Signal();
        }
    }

    /// <inheritdoc />
    public void Block(TimeSpan wait)
    {
        lock (_lock)
        {
            _blockedUntil = Math.Max(_blockedUntil, Stamps.In(_time, wait));
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private (Admission? Decided, TimeSpan Wait, Task Change) TryEnter(TimeSpan patience)
    {
        lock (_lock)
        {
            var blocked = Stamps.Until(_time, _blockedUntil);
            if (blocked > TimeSpan.Zero)
            {
                return (blocked > patience ? Admission.TooLong(blocked) : null, blocked, Task.CompletedTask);
            }

            var untilReset = Stamps.Until(_time, _resetAt);
            if (untilReset <= TimeSpan.Zero)
            {
                // A new window; requests under way may be counted in it.
                _remaining = Math.Max(_remaining, _limit - _underWay);
            }

            if (_remaining > 0)
            {
                _remaining--;
                _underWay++;
                return (Admission.Admitted, default, Task.CompletedTask);
            }

            // Without a known end of the window only an answer can tell, and one is under way, for the window is spent.
            return (untilReset > patience ? Admission.TooLong(untilReset) : null, untilReset, _changed.Task);
        }
    }

    private void Learn(RateLimitHeaders headers)
    {
        _limit = headers.Limit;
        var resetAt = Stamps.In(_time, headers.ResetAfter);
        var sameWindow = _time.GetElapsedTime(_resetAt, resetAt) < TimeSpan.FromMilliseconds(500);

        // In one window answers may come in another order than Discord counted, so the least is true; a new one begins afresh.
        _remaining = sameWindow ? Math.Min(_remaining, headers.Remaining) : Math.Max(0, headers.Remaining - _underWay);
        _resetAt = Math.Max(_resetAt, resetAt);
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }
}
