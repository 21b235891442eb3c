using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Models;
using EventChannel = System.Threading.Channels.Channel;

namespace SaaBot.Tests.Discord.Gateway;

/// <summary>Events that the bot has no room for, and such as nobody knows.</summary>
public sealed class GatewayRunnerEventTests : GatewayRunnerTest
{
    [Fact]
    public async Task What_the_bot_has_not_taken_is_asked_for_again()
    {
        Events = EventChannel.CreateBounded<DiscordEvent>(2);
        var run = await StartAsync(async (connection, number) =>
        {
            if (number == 0)
            {
                await connection.HelloAsync();
                await connection.ExpectAsync(2);
                await connection.ReadyAsync(Gateway.Url);
                await connection.SendAsync(Event(2));
                await connection.SendAsync(Event(3));
                await connection.SendAsync(Event(4));
                await connection.HoldAsync();
            }
        });

        // READY and event 2 fill the channel; event 3 waits for room that never comes before the stop.
        await UntilAsync(() => Events.Reader.Count == 2);
        await Task.Delay(100, Stop);
        await StopAsync(run);
        Assert.Equal(2, (await Store.LoadAsync(Shard, Stop))!.Sequence);
        Assert.Equal(CloseCodes.KeepSession, await Gateway.Connections[0].Closed);
    }

    [Fact]
    public async Task What_is_new_or_broken_in_an_event_does_not_end_the_connection()
    {
        var run = await StartAsync(async (connection, _) =>
        {
            await connection.HelloAsync();
            await connection.ExpectAsync(2);
            await connection.ReadyAsync(Gateway.Url);
            await connection.SendAsync("""{"op":0,"s":2,"t":"NEW_THING","d":[1]}""");
            await connection.SendAsync("""{"op":0,"s":3,"t":"INTERACTION_CREATE","d":{"id":[],"token":"secret-token"}}""");
            await connection.SendAsync("""{"op":55,"d":{}}""");
            await connection.SendAsync(Event(4));
            await connection.HoldAsync();
        });
        await NextAsync<GatewayReady>();
        Assert.Equal(new Snowflake(4), (await NextAsync<ChannelDeleted>()).ChannelId);
        await StopAsync(run);
        Assert.Single(Gateway.Connections);
        Assert.Contains(Log.Lines, line => line.Text.Contains("INTERACTION_CREATE", StringComparison.Ordinal));
        Assert.DoesNotContain(Log.Lines, line => line.Text.Contains("secret-token", StringComparison.Ordinal));
    }
}
