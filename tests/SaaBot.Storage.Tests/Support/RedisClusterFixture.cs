namespace SaaBot.Storage.Tests.Support;

/// <summary>A cluster of one: it refuses every script and command whose keys are not all in one slot.</summary>
public sealed class RedisClusterFixture() : RedisFixture(new RedisServer("--cluster-enabled", "yes"))
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Server.SendAsync("CLUSTER ADDSLOTSRANGE 0 16383", CancellationToken.None);
        await Server.WaitForAsync("CLUSTER INFO", "cluster_state:ok");
    }
}
