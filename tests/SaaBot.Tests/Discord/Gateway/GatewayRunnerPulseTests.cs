using System.Text.Json;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using EventChannel = System.Threading.Channels.Channel;

namespace SaaBot.Tests.Discord.Gateway;

/// <summary>Heartbeats, and gateways that fall silent.</summary>
public sealed class GatewayRunnerPulseTests : GatewayRunnerTest
{
    [Fact]
    public async Task Swallowed_acknowledgements_lead_to_one_resume()
    {
        var run = await StartAsync(async (connection, number) =>
        {
            if (number == 0)
            {
                await connection.HelloAsync(heartbeatInterval: 100);
                await connection.ExpectAsync(2);
                await connection.ReadyAsync(Gateway.Url);
                await connection.HoldAsync(acknowledge: false);
                return;
            }

            await ResumeAsync(connection);
        });
        await NextAsync<GatewayReady>();
        await NextAsync<GatewayInterrupted>();
        await NextAsync<GatewayResumed>();
        await StopAsync(run);

        Assert.Equal(2, Gateway.Connections.Count);
        Assert.Equal(CloseCodes.KeepSession, await Gateway.Connections[0].Closed);
        Assert.Equal(1, Beats(Gateway.Connections[0]));
        Assert.Equal(6, Introduction(1)!.Value.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task A_heartbeat_request_is_answered_at_once_with_the_last_number()
    {
        JsonElement? beat = null;
        var run = await StartAsync(async (connection, _) =>
        {
            await connection.HelloAsync(heartbeatInterval: 3_600_000);
            await connection.ExpectAsync(2);
            await connection.ReadyAsync(Gateway.Url);
            await connection.SendAsync(Event(17));
            await connection.SendAsync("""{"op":1,"d":null}""");
            beat = await connection.ExpectAsync(1);
            await connection.HoldAsync();
        });
        await UntilAsync(() => beat is not null);
        await StopAsync(run);
        Assert.Equal(17, beat!.Value.GetProperty("d").GetInt64());
    }

    [Fact]
    public async Task A_reader_that_waits_for_the_bot_is_not_taken_for_a_dead_connection()
    {
        Events = EventChannel.CreateBounded<DiscordEvent>(1);
        var run = await StartAsync(async (connection, _) =>
        {
            await connection.HelloAsync(heartbeatInterval: 30);
            await connection.ExpectAsync(2);
            await connection.ReadyAsync(Gateway.Url);
            await connection.SendAsync(Event(2));
            await connection.HoldAsync();
        });
        await UntilAsync(() => Gateway.Connections is [var only] && Beats(only) >= 4);
        Assert.IsType<GatewayReady>(await Events.Reader.ReadAsync(Stop));
        Assert.IsType<ChannelDeleted>(await Events.Reader.ReadAsync(Stop));
        await UntilAsync(() => Beats(Gateway.Connections[0]) >= 8);
        await StopAsync(run);
        Assert.Single(Gateway.Connections);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AGateway_that_stays_silent_is_left(bool saysHello)
    {
        Timeouts = new GatewayTimeouts { Hello = TimeSpan.FromMilliseconds(200), Ready = TimeSpan.FromMilliseconds(200) };
        var run = await StartAsync(async (connection, _) =>
        {
            if (saysHello)
            {
                await connection.HelloAsync();
            }

            await connection.HoldAsync();
        });
        var interrupted = await NextAsync<GatewayInterrupted>();
        await StopAsync(run);
        Assert.Contains(saysHello ? "READY" : "HELLO", interrupted.Explanation, StringComparison.Ordinal);
    }
}
