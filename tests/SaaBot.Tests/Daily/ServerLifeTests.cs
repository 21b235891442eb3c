using Microsoft.Extensions.Logging;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Events;
using SaaBot.Discord.Models;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;
using SaaBot.Tests.Daily.Support;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Daily;

/// <summary>Servers that come and go, as the gateway tells of them.</summary>
public sealed class ServerLifeTests : DailyTest
{
    private const ulong Other = 8UL << 22;
    private const ulong Last = 9UL << 22;

    private readonly CollectingLogger<ServerLifeWorker> _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_known_is_not_read_again()
    {
        await Servers.AddAsync(Guild, Stop);
        (IServerStore servers, CalledProxy calls) = CalledProxy.Before(Servers);
        await TellAsync(servers, Guild, Last);
        Assert.Equal([("GetAsync", Last), ("AddAsync", Last)], calls.Calls.Where(call => call.Method != nameof(IServerStore.ListAsync)));
    }

    [Fact]
    public async Task A_server_that_another_worker_knows_as_gone_is_woken()
    {
        await Servers.SaveAsync(ServerSettings.Default(Guild) with { RemovedAt = Clock.GetUtcNow() }, Stop);
        await TellAsync(Servers, Guild, Last);
        Assert.Null((await Servers.GetAsync(Guild, Stop)).RemovedAt);
    }

    [Fact]
    public async Task A_bug_over_one_server_leaves_the_others_alone()
    {
        (IServerStore servers, _) = CalledProxy.Before(Servers, (_, guild) => guild == Other ? new InvalidOperationException("broken") : null);
        await TellAsync(servers, Other, Last);
        Assert.Contains("GuildAvailable was not dealt with", Assert.Single(_log.Lines, line => line.Level == LogLevel.Error).Text, StringComparison.Ordinal);
    }

    /// <summary>A new session that tells of servers one after the other; the last of them is new.</summary>
    private async Task TellAsync(IServerStore servers, params ulong[] guilds)
    {
        DailyWorker worker = Worker();
        using ServerLifeWorker life = new(Daily, servers, worker.Presence, worker.Desk, worker.Metrics, Clock, _log);
        await life.StartAsync(Stop);
        life.Hear(new GatewayReady(0, new ShardId(0, 1), new User { Id = FakeDiscord.Self, Username = "saabot" }, new Snowflake(1), [.. guilds.Append(Guild).Select(guild => new Snowflake(guild))], "s"));
        foreach (ulong guild in guilds)
        {
            life.Hear(new GuildAvailable(0, new Guild { Id = new Snowflake(guild), Name = "g", PreferredLocale = "en-US" }));
        }

        while (!(await Servers.ListAsync(Stop)).Contains(guilds[^1]))
        {
            await Task.Delay(5, Stop);
        }

        await life.StopAsync(Stop);
    }
}
