using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace SaaBot.LocalDiscord.RateLimits;

/// <summary>
/// Counts requests in fixed windows: for each token, bucket and top-level resource, and for each token over all routes
/// (topics/rate-limits).
/// </summary>
internal sealed class RateLimiter(LocalDiscordOptions options, TimeProvider clock)
{
    private const int MostWindows = 20_000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Token, string Bucket, string Major), Window> _windows = [];
    private readonly ConcurrentDictionary<string, string> _hashes = new();
    private long _invalid;

    /// <summary>Answers of 401, 403 and 429 so far; Discord bans an address at 10,000 in ten minutes.</summary>
    public long InvalidRequests => Interlocked.Read(ref _invalid);

    public void CountInvalid() => Interlocked.Increment(ref _invalid);

    public RateLimitDecision Take(string token, Bucket bucket, string major)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            Prune(now);
            if (bucket.IsGlobal && Opened((token, "", ""), Second, now) is var all && !all.TryTake(options.GlobalRequestsPerSecond))
            {
                var wait = Left(all, Second, now);
                return new RateLimitDecision(false, true, options.GlobalRequestsPerSecond, 0, wait, clock.GetUtcNow() + wait, "");
            }

            var window = Opened((token, bucket.Name, major), bucket.Window, now);
            var isAllowed = window.TryTake(bucket.Limit);
            var left = Left(window, bucket.Window, now);
            return new RateLimitDecision(
                isAllowed, false, bucket.Limit, bucket.Limit - window.Used, left, clock.GetUtcNow() + left, Hash(bucket.Name));
        }
    }

    private Window Opened((string, string, string) key, TimeSpan length, long now)
    {
        if (!_windows.TryGetValue(key, out var window))
        {
            _windows[key] = window = new Window { Start = now };
        }
        else if (clock.GetElapsedTime(window.Start, now) >= length)
        {
            (window.Start, window.Used) = (now, 0);
        }

        return window;
    }

    private TimeSpan Left(Window window, TimeSpan length, long now) => length - clock.GetElapsedTime(window.Start, now);

    private void Prune(long now)
    {
        if (_windows.Count < MostWindows)
        {
            return;
        }

        foreach (var key in _windows.Where(pair => clock.GetElapsedTime(pair.Value.Start, now) > TimeSpan.FromMinutes(1)).Select(pair => pair.Key).ToList())
        {
            _windows.Remove(key);
        }
    }

    private string Hash(string name) =>
        _hashes.GetOrAdd(name, static text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]);

    private sealed class Window
    {
        public long Start { get; set; }
        public int Used { get; set; }

        public bool TryTake(int limit)
        {
            if (Used >= limit)
            {
                return false;
            }

            Used++;
            return true;
        }
    }
}
