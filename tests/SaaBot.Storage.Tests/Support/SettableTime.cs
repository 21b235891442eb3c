namespace SaaBot.Storage.Tests.Support;

/// <summary>The system's clock with a date of its own.</summary>
internal sealed class SettableTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Sample.Start;

    public override DateTimeOffset GetUtcNow() => Now;
}
