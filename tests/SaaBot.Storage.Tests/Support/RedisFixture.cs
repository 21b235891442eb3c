namespace SaaBot.Storage.Tests.Support;

/// <summary>One server for all tests of a class.</summary>
public class RedisFixture : IAsyncLifetime
{
    private int _labs;

    public RedisFixture() => Server = new RedisServer();

    private protected RedisFixture(RedisServer server) => Server = server;

    public RedisServer Server { get; }

    /// <summary>A prefix that nobody has.</summary>
    public string NextPrefix() => $"test{Interlocked.Increment(ref _labs)}:";

    public virtual async ValueTask InitializeAsync()
    {
        RedisServer.SkipWithoutPackage();
        await Server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
