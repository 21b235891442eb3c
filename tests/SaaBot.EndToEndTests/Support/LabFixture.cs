namespace SaaBot.EndToEndTests.Support;

/// <summary>One lab for tests that only ask.</summary>
public sealed class LabFixture : IAsyncLifetime
{
    internal Lab Lab { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Lab = await Lab.StartAsync();

    public ValueTask DisposeAsync() => Lab.DisposeAsync();
}
