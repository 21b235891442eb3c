namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>
/// Which limiter is in charge of which route. A new route is <see cref="UnknownRoute"/>; its first answer makes it a
/// <see cref="LearntBucket"/> or a <see cref="FreeRoute"/>. Routes of interactions are many and short-lived, so what is idle is forgotten.
/// </summary>
public sealed class RouteLimiters
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    // An interaction's token lives 15 minutes; no window that matters is longer.
    private static readonly TimeSpan ForgetAfter = TimeSpan.FromMinutes(20);

    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<RouteKey, Entry> _routes = [];
    private readonly Dictionary<(string Method, string Template), string> _bucketOfTemplate = [];
    private readonly Dictionary<(string Bucket, string Major), LearntBucket> _buckets = [];
    private readonly Dictionary<string, int> _limitOfBucket = [];
    private long _sweptAt;

    /// <summary>No route is known.</summary>
    /// <param name="time">The clock.</param>
    public RouteLimiters(TimeProvider time)
    {
        _time = time;
        _sweptAt = time.GetTimestamp();
    }

    /// <summary>How many routes are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _routes.Count;
            }
        }
    }

    /// <summary>The limiter in charge of a route.</summary>
    /// <param name="key">The route.</param>
    public IRouteLimiter InChargeOf(RouteKey key)
    {
        lock (_lock)
        {
            if (!_routes.TryGetValue(key, out var entry))
            {
                entry = new Entry(FirstLimiter(key));
                _routes.Add(key, entry);
            }

            entry.UsedAt = _time.GetTimestamp();
            return entry.Limiter;
        }
    }

    /// <summary>Waits until a request may go. Admitted, it must be reported by <see cref="Leave"/>.</summary>
    /// <param name="key">The route.</param>
    /// <param name="patience">The longest wait that is of use.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The limiter that let it go, or how long it would have to wait.</returns>
    public async ValueTask<(IRouteLimiter? Limiter, TimeSpan TooLong)> EnterAsync(
        RouteKey key, TimeSpan patience, CancellationToken cancellation)
    {
        while (true)
        {
            var limiter = InChargeOf(key);
            var admission = await limiter.EnterAsync(patience, cancellation).ConfigureAwait(false);
            switch (admission.Kind)
            {
                case AdmissionKind.Admitted:
                    return (limiter, default);
                case AdmissionKind.TooLong:
                    return (null, admission.Wait);
            }
        }
    }

    /// <summary>A request is over.</summary>
    /// <param name="key">The route.</param>
    /// <param name="limiter">The limiter that let it go.</param>
    /// <param name="headers">What its answer told of the limit, if it did.</param>
    /// <param name="answered">Whether it was answered by Discord in the ordinary way, so that missing headers mean no limit.</param>
    /// <param name="blockFor">How long nothing may go, if a 429 said so.</param>
    public void Leave(RouteKey key, IRouteLimiter limiter, RateLimitHeaders? headers, bool answered, TimeSpan blockFor = default)
    {
        lock (_lock)
        {
            if (headers is not null)
            {
                var bucket = Learn(key, headers);
                bucket.Block(blockFor);
                if (ReferenceEquals(bucket, limiter))
                {
                    limiter.Leave(headers);
                }
                else
                {
                    bucket.Hear(headers);
                    Replace(key, limiter, bucket);
                    limiter.Leave(null);
                }
            }
            else
            {
                limiter.Block(blockFor);
                if (answered && limiter is UnknownRoute)
                {
                    Replace(key, limiter, new FreeRoute(_time));
                }

                limiter.Leave(null);
            }

            Sweep();
        }
    }

    private IRouteLimiter FirstLimiter(RouteKey key) =>
        _bucketOfTemplate.TryGetValue((key.Method, key.Template), out var bucket) ? BucketFor(bucket, key.Major) : new UnknownRoute(_time);

    private LearntBucket Learn(RouteKey key, RateLimitHeaders headers)
    {
        _bucketOfTemplate[(key.Method, key.Template)] = headers.Bucket;
        _limitOfBucket[headers.Bucket] = headers.Limit;
        return BucketFor(headers.Bucket, key.Major);
    }

    private LearntBucket BucketFor(string bucket, string major)
    {
        if (!_buckets.TryGetValue((bucket, major), out var limiter))
        {
            limiter = new LearntBucket(_limitOfBucket[bucket], _time);
            _buckets.Add((bucket, major), limiter);
        }

        return limiter;
    }

    private void Replace(RouteKey key, IRouteLimiter old, IRouteLimiter next)
    {
        if (_routes.TryGetValue(key, out var entry) && ReferenceEquals(entry.Limiter, old))
        {
            entry.Limiter = next;
        }

        (old as UnknownRoute)?.Retire();
    }

    private void Sweep()
    {
        if (_time.GetElapsedTime(_sweptAt) < SweepEvery)
        {
            return;
        }

        _sweptAt = _time.GetTimestamp();
        foreach (var (key, entry) in _routes)
        {
            if (_time.GetElapsedTime(entry.UsedAt) > ForgetAfter && entry.Limiter.IsIdle)
            {
                _routes.Remove(key);
            }
        }

        var kept = _routes.Values.Select(entry => entry.Limiter).ToHashSet();
        foreach (var (key, bucket) in _buckets)
        {
            if (!kept.Contains(bucket) && bucket.IsIdle)
            {
                _buckets.Remove(key);
            }
        }
    }

    private sealed class Entry(IRouteLimiter limiter)
    {
        public IRouteLimiter Limiter { get; set; } = limiter;

        public long UsedAt { get; set; }
    }
}
