using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;

namespace SaaBot.Tests.Discord.Gateway;

/// <summary>What ends a connection, and how the next one begins.</summary>
public sealed class GatewayRunnerReconnectTests : GatewayRunnerTest
{
    [Theory]
    [InlineData("""{"op":7,"d":null}""", 6)]
    [InlineData("""{"op":9,"d":true}""", 6)]
    [InlineData("""{"op":9,"d":false}""", 2)]
    [InlineData("no json", 6)]
    public async Task What_discord_says_decides_how_the_next_connection_begins(string payload, int nextOp)
    {
        var run = await StartAsync(async (connection, number) =>
        {
            await connection.HelloAsync();
            if (number == 0)
            {
                await connection.ExpectAsync(2);
                await connection.ReadyAsync(new Uri(Gateway.Url, "/resume"));
                await connection.SendAsync(payload);
            }

            await connection.HoldAsync();
        });
        await NextAsync<GatewayReady>();
        await NextAsync<GatewayInterrupted>();
        await UntilAsync(() => Gateway.Connections.Count == 2 && Introduction(1) is not null);
        await StopAsync(run);

        Assert.Equal(nextOp, Introduction(1)!.Value.GetProperty("op").GetInt32());
        Assert.Equal(nextOp == 6 ? "/resume?v=10&encoding=json" : "/?v=10&encoding=json", Gateway.Connections[1].Target);
        Assert.Equal(CloseCodes.KeepSession, await Gateway.Connections[0].Closed);
    }

    [Theory]
    [InlineData(4007, 2)]
    [InlineData(4009, 2)]
    [InlineData(4008, 6)]
    [InlineData(1001, 6)]
    public async Task A_close_code_decides_how_the_next_connection_begins(int code, int nextOp)
    {
        var run = await StartAsync(async (connection, number) =>
        {
            await connection.HelloAsync();
            if (number == 0)
            {
                await connection.ExpectAsync(2);
                await connection.ReadyAsync(Gateway.Url);
                await connection.CloseAsync(code);
            }

            await connection.HoldAsync();
        });
        await UntilAsync(() => Gateway.Connections.Count == 2 && Introduction(1) is not null);
        await StopAsync(run);
        Assert.Equal(nextOp, Introduction(1)!.Value.GetProperty("op").GetInt32());
    }

    [Theory]
    [InlineData(4004, GatewayStopReason.AuthenticationFailed)]
    [InlineData(4014, GatewayStopReason.DisallowedIntents)]
    public async Task A_fatal_close_code_ends_the_run_after_one_connection(int code, GatewayStopReason reason)
    {
        var run = await StartAsync(async (connection, _) =>
        {
            await connection.HelloAsync();
            await connection.ExpectAsync(2);
            await connection.CloseAsync(code);
            await connection.HoldAsync();
        });
        var end = await run.WaitAsync(Stop);
        Assert.Equal(reason, end.Reason);
        Assert.True(end.IsFatal);
        Assert.DoesNotContain(Token, end.Explanation, StringComparison.Ordinal);
        Assert.Single(Gateway.Connections);
    }

    [Fact]
    public async Task AGateway_that_accepts_and_closes_is_not_hammered()
    {
        var run = await StartAsync((connection, _) => connection.CloseAsync(4000));
        await Task.Delay(TimeSpan.FromSeconds(2.5), Stop);
        await StopAsync(run);

        // With jitter at its least the waits are 0, 1, 1, 1 seconds.
        Assert.InRange(Gateway.Connections.Count, 2, 4);
    }
}
