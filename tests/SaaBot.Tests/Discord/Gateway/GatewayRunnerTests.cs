using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Channels;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Models;
using SaaBot.Tests.Support;
using EventChannel = System.Threading.Channels.Channel;

namespace SaaBot.Tests.Discord.Gateway;

/// <summary>A whole shard against a real socket.</summary>
public sealed class GatewayRunnerTests : IAsyncDisposable
{
    private const string Token = "t0ken-of-the-bot";
    private const string Deleted = """{"op":0,"s":SEQ,"t":"CHANNEL_DELETE","d":{"id":"SEQ","guild_id":"2","type":0}}""";

    private static readonly ShardId Shard = new(0, 1);

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly InMemoryGatewaySessionStore _store = new();
    private readonly CollectingLogger<GatewayRunner> _log = new();
    private Channel<DiscordEvent> _events = EventChannel.CreateUnbounded<DiscordEvent>();
    private StubGateway? _gateway;
    private GatewayTimeouts _timeouts = new();

    [Fact]
    public async Task A_session_starts_delivers_and_is_kept_at_the_stop()
    {
        var run = await StartAsync(async (connection, _) =>
        {
            await connection.HelloAsync();
            await connection.ExpectAsync(2);
            await connection.ReadyAsync(_gateway!.Url);
            await connection.SendAsync("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1","application_id":"8","type":2,"token":"x","version":1,"user":{"id":"3","username":"u"},"data":{"id":"4","name":"quiz","type":1}}}""");
            await connection.HoldAsync();
        });
        Assert.Equal("session-1", (await NextAsync<GatewayReady>()).SessionId);
        Assert.Equal("quiz", (await NextAsync<InteractionReceived>()).Interaction.Data!.Name);
        var end = await StopAsync(run);

        Assert.Equal(GatewayStopReason.Requested, end.Reason);
        var connection = Assert.Single(_gateway!.Connections);
        Assert.Equal(CloseCodes.KeepSession, await connection.Closed);
        Assert.EndsWith("/?v=10&encoding=json", connection.Target, StringComparison.Ordinal);
        var identify = Introduction(0)!.Value.GetProperty("d");
        Assert.Equal(Token, identify.GetProperty("token").GetString());
        Assert.Equal(1, identify.GetProperty("intents").GetInt32());
        Assert.Equal(new SessionState("session-1", 2, _gateway.Url), await _store.LoadAsync(Shard, Stop));
        Assert.DoesNotContain(_log.Lines, line => line.Text.Contains(Token, StringComparison.Ordinal));
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

        var connection = Assert.Single(_gateway!.Connections);
        Assert.Equal("/resume?v=10&encoding=json", connection.Target);
        var resume = Introduction(0)!.Value.GetProperty("d");
        Assert.Equal("old", resume.GetProperty("session_id").GetString());
        Assert.Equal(41, resume.GetProperty("seq").GetInt64());
        Assert.Equal(43, (await _store.LoadAsync(Shard, Stop))!.Sequence);
    }

    [Fact]
    public async Task Swallowed_acknowledgements_lead_to_one_resume()
    {
        var run = await StartAsync(async (connection, number) =>
        {
            if (number == 0)
            {
                await connection.HelloAsync(heartbeatInterval: 100);
                await connection.ExpectAsync(2);
                await connection.ReadyAsync(_gateway!.Url);
                await connection.HoldAsync(acknowledge: false);
                return;
            }

            await ResumeAsync(connection);
        });
        await NextAsync<GatewayReady>();
        await NextAsync<GatewayInterrupted>();
        await NextAsync<GatewayResumed>();
        await StopAsync(run);

        Assert.Equal(2, _gateway!.Connections.Count);
        Assert.Equal(CloseCodes.KeepSession, await _gateway.Connections[0].Closed);
        Assert.Equal(1, Beats(_gateway.Connections[0]));
        Assert.Equal(6, Introduction(1)!.Value.GetProperty("op").GetInt32());
    }

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
                await connection.ReadyAsync(new Uri(_gateway!.Url, "/resume"));
                await connection.SendAsync(payload);
            }

            await connection.HoldAsync();
        });
        await NextAsync<GatewayReady>();
        await NextAsync<GatewayInterrupted>();
        await UntilAsync(() => _gateway!.Connections.Count == 2 && Introduction(1) is not null);
        await StopAsync(run);

        Assert.Equal(nextOp, Introduction(1)!.Value.GetProperty("op").GetInt32());
        Assert.Equal(nextOp == 6 ? "/resume?v=10&encoding=json" : "/?v=10&encoding=json", _gateway!.Connections[1].Target);
        Assert.Equal(CloseCodes.KeepSession, await _gateway.Connections[0].Closed);
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
                await connection.ReadyAsync(_gateway!.Url);
                await connection.CloseAsync(code);
            }

            await connection.HoldAsync();
        });
        await UntilAsync(() => _gateway!.Connections.Count == 2 && Introduction(1) is not null);
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
        Assert.Single(_gateway!.Connections);
    }

    [Fact]
    public async Task A_heartbeat_request_is_answered_at_once_with_the_last_number()
    {
        JsonElement? beat = null;
        var run = await StartAsync(async (connection, _) =>
        {
            await connection.HelloAsync(heartbeatInterval: 3_600_000);
            await connection.ExpectAsync(2);
            await connection.ReadyAsync(_gateway!.Url);
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
    public async Task What_the_bot_has_not_taken_is_asked_for_again()
    {
        _events = EventChannel.CreateBounded<DiscordEvent>(2);
        var run = await StartAsync(async (connection, number) =>
        {
            if (number == 0)
            {
                await connection.HelloAsync();
                await connection.ExpectAsync(2);
                await connection.ReadyAsync(_gateway!.Url);
                await connection.SendAsync(Event(2));
                await connection.SendAsync(Event(3));
                await connection.SendAsync(Event(4));
                await connection.HoldAsync();
            }
        });

        // READY and event 2 fill the channel; event 3 waits for room that never comes before the stop.
        await UntilAsync(() => _events.Reader.Count == 2);
        await Task.Delay(100, Stop);
        await StopAsync(run);
        Assert.Equal(2, (await _store.LoadAsync(Shard, Stop))!.Sequence);
        Assert.Equal(CloseCodes.KeepSession, await _gateway!.Connections[0].Closed);
    }

    [Fact]
    public async Task A_reader_that_waits_for_the_bot_is_not_taken_for_a_dead_connection()
    {
        _events = EventChannel.CreateBounded<DiscordEvent>(1);
        var run = await StartAsync(async (connection, _) =>
        {
            await connection.HelloAsync(heartbeatInterval: 30);
            await connection.ExpectAsync(2);
            await connection.ReadyAsync(_gateway!.Url);
            await connection.SendAsync(Event(2));
            await connection.HoldAsync();
        });
        await UntilAsync(() => _gateway!.Connections is [var only] && Beats(only) >= 4);
        Assert.IsType<GatewayReady>(await _events.Reader.ReadAsync(Stop));
        Assert.IsType<ChannelDeleted>(await _events.Reader.ReadAsync(Stop));
        await UntilAsync(() => Beats(_gateway!.Connections[0]) >= 8);
        await StopAsync(run);
        Assert.Single(_gateway!.Connections);
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
    public async Task A_session_of_a_foreign_address_is_offered_to_the_gateway_alone()
    {
        var run = await StartAsync(
            (connection, _) => ResumeAsync(connection),
            _ => new SessionState("old", 41, new Uri("wss://evil.example")));
        await NextAsync<GatewayResumed>();
        await StopAsync(run);
        Assert.Single(_gateway!.Connections);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_gateway_that_stays_silent_is_left(bool saysHello)
    {
        _timeouts = new GatewayTimeouts { Hello = TimeSpan.FromMilliseconds(200), Ready = TimeSpan.FromMilliseconds(200) };
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

    [Fact]
    public async Task A_gateway_that_accepts_and_closes_is_not_hammered()
    {
        var run = await StartAsync((connection, _) => connection.CloseAsync(4000));
        await Task.Delay(TimeSpan.FromSeconds(2.5), Stop);
        await StopAsync(run);

        // With jitter at its least the waits are 0, 1, 1, 1 seconds.
        Assert.InRange(_gateway!.Connections.Count, 2, 4);
    }

    [Fact]
    public async Task What_is_new_or_broken_in_an_event_does_not_end_the_connection()
    {
        var run = await StartAsync(async (connection, _) =>
        {
            await connection.HelloAsync();
            await connection.ExpectAsync(2);
            await connection.ReadyAsync(_gateway!.Url);
            await connection.SendAsync("""{"op":0,"s":2,"t":"NEW_THING","d":[1]}""");
            await connection.SendAsync("""{"op":0,"s":3,"t":"INTERACTION_CREATE","d":{"id":[],"token":"secret-token"}}""");
            await connection.SendAsync("""{"op":55,"d":{}}""");
            await connection.SendAsync(Event(4));
            await connection.HoldAsync();
        });
        await NextAsync<GatewayReady>();
        Assert.Equal(new Snowflake(4), (await NextAsync<ChannelDeleted>()).ChannelId);
        await StopAsync(run);
        Assert.Single(_gateway!.Connections);
        Assert.Contains(_log.Lines, line => line.Text.Contains("INTERACTION_CREATE", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Text.Contains("secret-token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_fails_costs_no_more_than_the_session()
    {
        var run = await StartAsync(
            async (connection, _) =>
            {
                await connection.HelloAsync();
                await connection.ExpectAsync(2);
                await connection.ReadyAsync(_gateway!.Url);
                await connection.HoldAsync();
            },
            store: new FailingStore());
        await NextAsync<GatewayReady>();
        Assert.Equal(GatewayStopReason.Requested, (await StopAsync(run)).Reason);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Event(int sequence) => Deleted.Replace("SEQ", $"{sequence}", StringComparison.Ordinal);

    private static int Beats(StubConnection connection)
    {
        lock (connection.Received)
        {
            return connection.Received.Count(payload => payload.GetProperty("op").GetInt32() == 1);
        }
    }

    private static async Task ResumeAsync(StubConnection connection)
    {
        await connection.HelloAsync();
        await connection.ExpectAsync(6);
        await connection.SendAsync("""{"op":0,"s":50,"t":"RESUMED","d":{}}""");
        await connection.HoldAsync();
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"ws://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(5, Stop);
        }
    }

    private JsonElement? Introduction(int connection)
    {
        var received = _gateway!.Connections[connection].Received;
        lock (received)
        {
            return received.Select(payload => (JsonElement?)payload).FirstOrDefault(payload => payload!.Value.GetProperty("op").GetInt32() != 1);
        }
    }

    private async Task<Task<GatewayStop>> StartAsync(
        Func<StubConnection, int, Task> script, Func<Uri, SessionState>? remembered = null, IGatewaySessionStore? store = null)
    {
        _gateway = await StubGateway.StartAsync(script);
        if (remembered is not null)
        {
            await _store.SaveAsync(Shard, remembered(_gateway.Url), Stop);
        }

        var gate = new IdentifyGate(new SessionStartLimit(1000, 1000, 1000, 1000), TimeProvider.System);
        var settings = new ShardSettings(Shard, _gateway.Url, Token, GatewayIntents.Guilds, null, _timeouts);
        var runner = new GatewayRunner(settings, gate, store ?? _store, TimeProvider.System, () => 0, _log);
        return runner.RunAsync(_events.Writer, _stop.Token);
    }

    private async Task<GatewayStop> StopAsync(Task<GatewayStop> run)
    {
        await _stop.CancelAsync();
        return await run.WaitAsync(Stop);
    }

    private async Task<T> NextAsync<T>()
        where T : DiscordEvent => Assert.IsType<T>(await _events.Reader.ReadAsync(Stop));

    private sealed class FailingStore : IGatewaySessionStore
    {
        public ValueTask<SessionState?> LoadAsync(ShardId shard, CancellationToken cancellation) =>
            throw new InvalidOperationException("The store is down.");

        public ValueTask SaveAsync(ShardId shard, SessionState? state, CancellationToken cancellation) =>
            throw new InvalidOperationException("The store is down.");
    }
}
