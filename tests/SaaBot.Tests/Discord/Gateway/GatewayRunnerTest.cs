using System.Text.Json;
using System.Threading.Channels;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Models;
using SaaBot.Tests.Support;
using EventChannel = System.Threading.Channels.Channel;

namespace SaaBot.Tests.Discord.Gateway;

/// <summary>A whole shard against a real socket.</summary>
public abstract class GatewayRunnerTest : IAsyncDisposable
{
    protected const string Token = "t0ken-of-the-bot";
    private const string Deleted = """{"op":0,"s":SEQ,"t":"CHANNEL_DELETE","d":{"id":"SEQ","guild_id":"2","type":0}}""";

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private StubGateway? _gateway;

    protected static ShardId Shard { get; } = new(0, 1);

    protected InMemoryGatewaySessionStore Store { get; } = new();

    protected CollectingLogger<GatewayRunner> Log { get; } = new();

    /// <summary>What the bot takes events from; may be replaced before the start.</summary>
    protected Channel<DiscordEvent> Events { get; set; } = EventChannel.CreateUnbounded<DiscordEvent>();

    /// <summary>The shard's patience; may be replaced before the start.</summary>
    protected GatewayTimeouts Timeouts { get; set; } = new();

    /// <summary>The gateway that was started.</summary>
    protected StubGateway Gateway => _gateway!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>An event with this number, of a channel with this id.</summary>
    protected static string Event(int sequence) => Deleted.Replace("SEQ", $"{sequence}", StringComparison.Ordinal);

    /// <summary>How many heartbeats have come on a connection.</summary>
    protected static int Beats(StubConnection connection)
    {
        lock (connection.Received)
        {
            return connection.Received.Count(payload => payload.GetProperty("op").GetInt32() == 1);
        }
    }

    /// <summary>A connection on which a session is resumed.</summary>
    protected static async Task ResumeAsync(StubConnection connection)
    {
        await connection.HelloAsync();
        await connection.ExpectAsync(6);
        await connection.SendAsync("""{"op":0,"s":50,"t":"RESUMED","d":{}}""");
        await connection.HoldAsync();
    }

    protected static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(5, Stop);
        }
    }

    /// <summary>What the shard said first on a connection, a heartbeat apart.</summary>
    protected JsonElement? Introduction(int connection)
    {
        var received = Gateway.Connections[connection].Received;
        lock (received)
        {
            return received.Select(payload => (JsonElement?)payload).FirstOrDefault(payload => payload!.Value.GetProperty("op").GetInt32() != 1);
        }
    }

    /// <summary>Starts a gateway with a script and a shard on it.</summary>
    /// <param name="script">What the gateway does on each connection, by its number from 0.</param>
    /// <param name="remembered">A session from before, by the gateway's address.</param>
    /// <param name="store">What keeps sessions instead of <see cref="Store"/>.</param>
    /// <returns>The shard's run.</returns>
    protected async Task<Task<GatewayStop>> StartAsync(
        Func<StubConnection, int, Task> script, Func<Uri, SessionState>? remembered = null, IGatewaySessionStore? store = null)
    {
        _gateway = await StubGateway.StartAsync(script);
        if (remembered is not null)
        {
            await Store.SaveAsync(Shard, remembered(_gateway.Url), Stop);
        }

        var gate = new IdentifyGate(new SessionStartLimit(1000, 1000, 1000, 1000), TimeProvider.System);
        var settings = new ShardSettings(Shard, _gateway.Url, Token, GatewayIntents.Guilds, null, Timeouts);
        var runner = new GatewayRunner(settings, gate, store ?? Store, TimeProvider.System, () => 0, Log);
        return runner.RunAsync(Events.Writer, _stop.Token);
    }

    protected async Task<GatewayStop> StopAsync(Task<GatewayStop> run)
    {
        await _stop.CancelAsync();
        return await run.WaitAsync(Stop);
    }

    /// <summary>The next event that the bot gets.</summary>
    protected async Task<T> NextAsync<T>()
        where T : DiscordEvent => Assert.IsType<T>(await Events.Reader.ReadAsync(Stop));
}
