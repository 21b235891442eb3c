namespace SaaBot.EndToEndTests.Support;

/// <summary>Another clock whose timestamps follow its dates: what is remembered for minutes is forgotten when the dates are put forward by minutes.</summary>
internal sealed class StampedClock(TimeProvider dates) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => dates.GetUtcNow();

    public override long GetTimestamp() => dates.GetUtcNow().Ticks;
}
