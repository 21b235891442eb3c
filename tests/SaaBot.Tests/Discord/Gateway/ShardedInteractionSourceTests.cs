using System.Threading.Channels;
using Microsoft.Extensions.Options;
using SaaBot.Discord;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Models;
using SaaBot.Tests.Support;
using EventChannel = System.Threading.Channels.Channel;

namespace SaaBot.Tests.Discord.Gateway;

public sealed class ShardedInteractionSourceTests
{
    private readonly Channel<DiscordEvent> _events = EventChannel.CreateUnbounded<DiscordEvent>();

    [Fact]
    public async Task A_refused_token_ends_the_run_before_any_connection()
    {
        var refusal = new GatewayStop(GatewayStopReason.AuthenticationFailed, "No.");
        var source = Source(new DiscordOptions(), new GatewayDirections(null, refusal));
        Assert.Equal(refusal, await source.RunAsync(_events.Writer, Stop));
    }

    [Fact]
    public async Task Each_recommended_shard_gets_its_own_connection()
    {
        await using var gateway = await StubGateway.StartAsync(StartSessionAsync);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var run = Source(new DiscordOptions(), new GatewayDirections(null, Explanation: "down"), Found(gateway, shards: 3)).RunAsync(_events.Writer, stop.Token);
        var shards = new List<ShardId>();
        while (shards.Count < 3)
        {
            shards.Add(((GatewayReady)await _events.Reader.ReadAsync(Stop)).Shard);
        }

        await stop.CancelAsync();
        Assert.Equal(GatewayStopReason.Requested, (await run).Reason);
        Assert.Equal([new(0, 3), new(1, 3), new(2, 3)], shards.OrderBy(shard => shard.Index));
    }

    [Fact]
    public async Task The_settings_choose_the_shards_of_this_process()
    {
        await using var gateway = await StubGateway.StartAsync(StartSessionAsync);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var run = Source(new DiscordOptions { Shards = 4, ShardIndexes = [2] }, Found(gateway, shards: 1)).RunAsync(_events.Writer, stop.Token);
        Assert.Equal(new ShardId(2, 4), ((GatewayReady)await _events.Reader.ReadAsync(Stop)).Shard);
        await stop.CancelAsync();
        await run;
        Assert.Single(gateway.Connections);
    }

    [Fact]
    public async Task A_shard_that_must_stop_stops_all()
    {
        await using var gateway = await StubGateway.StartAsync(async (connection, _) =>
        {
            await connection.HelloAsync();
            var identify = await connection.ExpectAsync(2);
            if (identify!.Value.GetProperty("d").GetProperty("shard")[0].GetInt32() == 1)
            {
                await connection.CloseAsync(4010);
            }

            await connection.HoldAsync();
        });
        var end = await Source(new DiscordOptions(), Found(gateway, shards: 2)).RunAsync(_events.Writer, Stop);
        Assert.Equal(GatewayStopReason.InvalidShard, end.Reason);
    }

    [Theory]
    [InlineData(4_194_304ul * 7, 3, 1)]
    [InlineData(4_194_304ul * 9, 3, 0)]
    [InlineData(1ul, 5, 0)]
    public void A_servers_shard_follows_the_formula(ulong guild, int count, int index) =>
        Assert.Equal(new ShardId(index, count), ShardId.Of(new Snowflake(guild), count));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static GatewayDirections Found(StubGateway gateway, int shards) =>
        new(new GatewayBot(gateway.Url, shards, new SessionStartLimit(1000, 1000, 1000, 16)));

    private static async Task StartSessionAsync(StubConnection connection, int number)
    {
        await connection.HelloAsync();
        await connection.ExpectAsync(2);
        await connection.ReadyAsync(new Uri("ws://127.0.0.1:1"));
        await connection.HoldAsync();
    }

    private static ShardedInteractionSource Source(DiscordOptions options, params GatewayDirections[] directions)
    {
        options.Token = "t0ken";
        return new(
            Options.Create(options),
            new Directory(directions),
            new InMemoryGatewaySessionStore(),
            TimeProvider.System,
            () => 0,
            new CollectingLogger<ShardedInteractionSource>());
    }

    private sealed class Directory(GatewayDirections[] answers) : IGatewayDirectory
    {
        private int _asked;

        public Task<GatewayDirections> FindAsync(CancellationToken cancellation) => Task.FromResult(answers[_asked++]);
    }
}
