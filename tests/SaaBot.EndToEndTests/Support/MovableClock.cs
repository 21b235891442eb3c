namespace SaaBot.EndToEndTests.Support;

/// <summary>The real clock, put forward: dates change at once, waits last as long as ever.</summary>
internal sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private long _ahead = (start - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public void MoveTo(DateTimeOffset to) => Interlocked.Exchange(ref _ahead, (to - System.GetUtcNow()).Ticks);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);
}
