namespace SaaBot.Benchmarks.Storage;

/// <summary>The system's clock with a date that stands still.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
