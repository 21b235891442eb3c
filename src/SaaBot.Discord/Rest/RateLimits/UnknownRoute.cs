namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>Nothing is known yet: one request at a time, until an answer tells of the limit.</summary>
public sealed class UnknownRoute : IRouteLimiter, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly TimeProvider _time;
    private long _blockedUntil;
    private int _present;
    private volatile bool _retired;

    /// <summary>A route that has never answered.</summary>
    /// <param name="time">The clock.</param>
    public UnknownRoute(TimeProvider time)
    {
        _time = time;
        _blockedUntil = time.GetTimestamp();
    }

    /// <inheritdoc />
    public bool IsIdle => Volatile.Read(ref _present) == 0;

    /// <summary>Another limiter takes over; whoever waits here asks there.</summary>
    public void Retire() => _retired = true;

    /// <inheritdoc />
    public async ValueTask<Admission> EnterAsync(TimeSpan patience, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _present);
        var admission = Admission.Replaced;
        try
        {
            await _one.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                admission = await EnterAloneAsync(patience, cancellation).ConfigureAwait(false);
                return admission;
            }
            finally
            {
                if (admission.Kind != AdmissionKind.Admitted)
                {
                    _one.Release();
                }
            }
        }
        finally
        {
            if (admission.Kind != AdmissionKind.Admitted)
            {
                Interlocked.Decrement(ref _present);
            }
        }
    }

    /// <inheritdoc />
    public void Leave(RateLimitHeaders? headers)
    {
        Interlocked.Decrement(ref _present);
        _one.Release();
    }

    /// <inheritdoc />
    public void Block(TimeSpan wait) => Stamps.Raise(ref _blockedUntil, Stamps.In(_time, wait));

    /// <summary>Frees the semaphore.</summary>
    public void Dispose() => _one.Dispose();

    private async ValueTask<Admission> EnterAloneAsync(TimeSpan patience, CancellationToken cancellation)
    {
        while (!_retired)
        {
            var wait = Stamps.Until(_time, Volatile.Read(ref _blockedUntil));
            if (wait <= TimeSpan.Zero)
            {
                return Admission.Admitted;
            }

            if (wait > patience)
            {
                return Admission.TooLong(wait);
            }

            await Task.Delay(wait, _time, cancellation).ConfigureAwait(false);
        }

        return Admission.Replaced;
    }
}
