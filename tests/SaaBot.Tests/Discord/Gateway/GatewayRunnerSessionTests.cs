using System.Net;
using System.Net.Sockets;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Models;

namespace SaaBot.Tests.Discord.Gateway;

/// <summary>Sessions: kept at the stop, resumed at their own address or another, and lost without harm.</summary>
public sealed class GatewayRunnerSessionTests : GatewayRunnerTest
{
    [Fact]
    public async Task A_session_starts_delivers_and_is_kept_at_the_stop()
    {
        var run = await StartAsync(async (connection, _) =>
        {
            await connection.HelloAsync();
            await connection.ExpectAsync(2);
            await connection.ReadyAsync(Gateway.Url);
            await connection.SendAsync("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1","application_id":"8","type":2,"token":"x","version":1,"user":{"id":"3","username":"u"},"data":{"id":"4","name":"quiz","type":1}}}""");
            await connection.HoldAsync();
        });
        Assert.Equal("session-1", (await NextAsync<GatewayReady>()).SessionId);
        Assert.Equal("quiz", (await NextAsync<InteractionReceived>()).Interaction.Data!.Name);
        var end = await StopAsync(run);

        Assert.Equal(GatewayStopReason.Requested, end.Reason);
        var connection = Assert.Single(Gateway.Connections);
        Assert.Equal(CloseCodes.KeepSession, await connection.Closed);
        Assert.EndsWith("/?v=10&encoding=json", connection.Target, StringComparison.Ordinal);
        var identify = Introduction(0)!.Value.GetProperty("d");
        Assert.Equal(Token, identify.GetProperty("token").GetString());
        Assert.Equal(1, identify.GetProperty("intents").GetInt32());
        Assert.Equal(new SessionState("session-1", 2, Gateway.Url), await Store.LoadAsync(Shard, Stop));
        Assert.DoesNotContain(Log.Lines, line => line.Text.Contains(Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_remembered_session_is_resumed_at_its_own_address()
    {
        var run = await StartAsync(
            async (connection, _) =>
            {
                await connection.HelloAsync();
                await connection.ExpectAsync(6);
                await connection.SendAsync(Event(42));
                await connection.SendAsync("""{"op":0,"s":43,"t":"RESUMED","d":{}}""");
                await connection.HoldAsync();
            },
            gateway => new SessionState("old", 41, new Uri(gateway, "/resume")));
        Assert.Equal(new Snowflake(42), (await NextAsync<ChannelDeleted>()).ChannelId);
        await NextAsync<GatewayResumed>();
        await StopAsync(run);

        var connection = Assert.Single(Gateway.Connections);
        Assert.Equal("/resume?v=10&encoding=json", connection.Target);
        var resume = Introduction(0)!.Value.GetProperty("d");
        Assert.Equal("old", resume.GetProperty("session_id").GetString());
        Assert.Equal(41, resume.GetProperty("seq").GetInt64());
        Assert.Equal(43, (await Store.LoadAsync(Shard, Stop))!.Sequence);
    }

    [Fact]
    public async Task An_address_of_the_session_that_is_gone_gives_way_to_the_gateways_own()
    {
        var run = await StartAsync(
            (connection, _) => ResumeAsync(connection),
            _ => new SessionState("old", 41, ClosedPort()));
        await NextAsync<GatewayInterrupted>();
        await NextAsync<GatewayInterrupted>();
        await NextAsync<GatewayResumed>();
        await StopAsync(run);
        Assert.Equal("old", Introduction(0)!.Value.GetProperty("d").GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task A_session_of_a_foreign_address_is_offered_to_theGateway_alone()
    {
        var run = await StartAsync(
            (connection, _) => ResumeAsync(connection),
            _ => new SessionState("old", 41, new Uri("wss://evil.example")));
        await NextAsync<GatewayResumed>();
        await StopAsync(run);
        Assert.Single(Gateway.Connections);
    }

    [Fact]
    public async Task AStore_that_fails_costs_no_more_than_the_session()
    {
        var run = await StartAsync(
            async (connection, _) =>
            {
                await connection.HelloAsync();
                await connection.ExpectAsync(2);
                await connection.ReadyAsync(Gateway.Url);
                await connection.HoldAsync();
            },
            store: new FailingStore());
        await NextAsync<GatewayReady>();
        Assert.Equal(GatewayStopReason.Requested, (await StopAsync(run)).Reason);
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"ws://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private sealed class FailingStore : IGatewaySessionStore
    {
        public ValueTask<SessionState?> LoadAsync(ShardId shard, CancellationToken cancellation) =>
            throw new InvalidOperationException("The store is down.");

        public ValueTask SaveAsync(ShardId shard, SessionState? state, CancellationToken cancellation) =>
            throw new InvalidOperationException("The store is down.");
    }
}
