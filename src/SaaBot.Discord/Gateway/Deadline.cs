namespace SaaBot.Discord.Gateway;

/// <summary>Calls once unless it is moved or cleared in time.</summary>
public sealed class Deadline : IDisposable
{
    private readonly ITimer _timer;
    private volatile string _what = "";

    /// <summary>A deadline that is not set yet.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="missed">Called with what was awaited.</param>
    public Deadline(TimeProvider time, Action<string> missed) =>
        _timer = time.CreateTimer(_ => missed(_what), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Sets or moves it.</summary>
    /// <param name="what">What is awaited.</param>
    /// <param name="wait">For how long.</param>
    public void Set(string what, TimeSpan wait)
    {
        _what = what;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Nothing is awaited any more.</summary>
    public void Clear() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Frees the timer.</summary>
    public void Dispose() => _timer.Dispose();
}
