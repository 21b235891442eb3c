namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>
/// Counts answers of 401, 403 and 429 in the last ten minutes. After 10,000 the address is banned (Discord documentation: Rate Limits,
/// "Invalid Request Limit"), and other bots may share the address, so this client stops long before.
/// </summary>
public sealed class InvalidRequestBudget
{
    /// <summary>From here on something is clearly wrong.</summary>
    public const int WarnAt = 100;

    /// <summary>From here on nothing but answers to interactions is sent.</summary>
    public const int RefuseAt = 1000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Queue<long> _invalid = new();

    /// <summary>An unspent budget.</summary>
    /// <param name="time">The clock.</param>
    public InvalidRequestBudget(TimeProvider time) => _time = time;

    /// <summary>Answers of these kinds in the last ten minutes.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return CountNow();
            }
        }
    }

    /// <summary>Whether only interactions may be answered.</summary>
    public bool IsSpent => Count >= RefuseAt;

    /// <summary>Counts one.</summary>
    /// <returns>Whether the warning is due: once each time the count climbs to it.</returns>
    public bool Record()
    {
        lock (_lock)
        {
            var before = CountNow();
            _invalid.Enqueue(_time.GetTimestamp());
            return before == WarnAt - 1;
        }
    }

    private int CountNow()
    {
        while (_invalid.TryPeek(out var oldest) && _time.GetElapsedTime(oldest) >= Window)
        {
            _invalid.Dequeue();
        }

        return _invalid.Count;
    }
}
