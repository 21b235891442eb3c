namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>A route whose answers tell of no limit. A 429 blocks it all the same.</summary>
public sealed class FreeRoute : IRouteLimiter
{
    private readonly TimeProvider _time;
    private long _blockedUntil;
    private int _underWay;

    /// <summary>A route without a limit.</summary>
    /// <param name="time">The clock.</param>
    public FreeRoute(TimeProvider time)
    {
        _time = time;
        _blockedUntil = time.GetTimestamp();
    }

    /// <inheritdoc />
    public bool IsIdle => Volatile.Read(ref _underWay) == 0;

    /// <inheritdoc />
    public async ValueTask<Admission> EnterAsync(TimeSpan patience, CancellationToken cancellation)
    {
        while (Stamps.Until(_time, Volatile.Read(ref _blockedUntil)) is var wait && wait > TimeSpan.Zero)
        {
            if (wait > patience)
            {
                return Admission.TooLong(wait);
            }

            await Task.Delay(wait, _time, cancellation).ConfigureAwait(false);
        }

        Interlocked.Increment(ref _underWay);
        return Admission.Admitted;
    }

    /// <inheritdoc />
    public void Leave(RateLimitHeaders? headers) => Interlocked.Decrement(ref _underWay);

    /// <inheritdoc />
    public void Block(TimeSpan wait) => Stamps.Raise(ref _blockedUntil, Stamps.In(_time, wait));
}
