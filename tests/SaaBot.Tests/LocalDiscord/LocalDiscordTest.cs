using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.LocalDiscord;

namespace SaaBot.Tests.LocalDiscord;

/// <summary>A look-alike on a free port, and bots that log in to it.</summary>
public abstract class LocalDiscordTest : IAsyncDisposable
{
    private protected const string Commands =
        """
        [
          {"name":"ping","description":"Answers","integration_types":[0,1],"contexts":[0,1,2]},
          {"name":"pick","description":"Picks","options":[{"type":3,"name":"what","description":"What","autocomplete":true,"required":true}]},
          {"name":"here","description":"Servers only","contexts":[0]},
          {"name":"admin","description":"Teachers only","default_member_permissions":"8"},
          {"name":"Which pattern fits?","type":3}
        ]
        """;

    private readonly List<IAsyncDisposable> _open = [];

    private protected async Task<LocalDiscordServer> StartAsync(LocalDiscordOptions? options = null, TimeProvider? clock = null)
    {
        var server = await LocalDiscordServer.StartAsync(
            (options ?? new LocalDiscordOptions()) with { Url = new Uri("http://127.0.0.1:0") },
            clock ?? TimeProvider.System,
            NullLoggerFactory.Instance,
            TestContext.Current.CancellationToken);
        _open.Add(server);
        return server;
    }

    private protected async Task<TestBot> LogInAsync(
        LocalDiscordServer server, int intents = TestBot.Guilds, string token = TestBot.Token, int[]? shard = null)
    {
        var bot = await TestBot.LogInAsync(server, intents, token, shard);
        _open.Add(bot);
        return bot;
    }

    private protected TestBot Bot(LocalDiscordServer server, string query = "?v=10&encoding=json")
    {
        var bot = new TestBot(server, query);
        _open.Add(bot);
        return bot;
    }

    /// <summary>A server, and a bot in it that has registered <see cref="Commands"/>.</summary>
    private protected async Task<(LocalDiscordServer Server, TestBot Bot)> ReadyAsync(
        LocalDiscordOptions? options = null, TimeProvider? clock = null, int intents = TestBot.Guilds)
    {
        var server = await StartAsync(options, clock);
        var bot = await LogInAsync(server, intents);
        await bot.RegisterAsync(Commands);
        return (server, bot);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            await _open[index].DisposeAsync();
        }
    }
}
