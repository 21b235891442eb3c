using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.Bot.Jobs;
using SaaBot.Hosting;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.World;
using SaaBot.Settings;

namespace SaaBot.EndToEndTests.Support;

/// <summary>A look-alike and a bot on it, joined by real sockets. The bot can be stopped and started again while the look-alike stays.</summary>
internal sealed class Lab : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Func<SaaBotSettings, SaaBotSettings>? _change;

    /// <summary>What receives interactions in every lab; in the full-feed build the environment may choose the other client.</summary>
    public static DiscordClientKind Client { get; } =
        Environment.GetEnvironmentVariable("SAABOT_CLIENT") == "Discord.Net" ? DiscordClientKind.DiscordNet : DiscordClientKind.BuiltIn;

    private Lab(LocalDiscordServer discord, Func<SaaBotSettings, SaaBotSettings>? change)
    {
        Discord = discord;
        _change = change;
    }

    /// <summary>A look-alike that waits for busy machines. Discord's three seconds are for tests in which people try again.</summary>
    public static LocalDiscordOptions Patient { get; } = new() { FirstAnswer = TimeSpan.FromMinutes(1) };

    public LocalDiscordServer Discord { get; }

    public BotHost? Bot { get; private set; }

    public ulong Study => Discord.World.StudyChannelId;

    public static CancellationToken Soon => new CancellationTokenSource(Patience).Token;

    /// <summary>One folder for the lab's whole life: a bot that is started again finds what it kept.</summary>
    public string Data { get; } = Directory.CreateTempSubdirectory("saabot").FullName;

    public static async Task<Lab> StartAsync(
        LocalDiscordOptions? options = null,
        Action<IServiceCollection>? customize = null,
        Func<SaaBotSettings, SaaBotSettings>? change = null,
        TimeProvider? clock = null)
    {
        LocalDiscordServer discord = await LocalDiscordServer.StartAsync(
            (options ?? Patient) with { Url = new Uri("http://127.0.0.1:0") }, clock ?? TimeProvider.System, NullLoggerFactory.Instance, Soon);
        Lab lab = new(discord, change);
        await lab.StartBotAsync(customize);
        return lab;
    }

    /// <summary>What every bot of these tests is told: the repository's content, a look-alike and a folder.</summary>
    public static SaaBotSettings SettingsOn(LocalDiscordServer discord, string data) => new()
    {
        Token = "test",
        Client = Client,
        ApiUrl = discord.ApiUrl,
        ContentPath = Path.Combine(Repository.Root, "content"),
        DataPath = data,
    };

    public LocalActor As(LocalUser user) => Discord.Client.As(user);

    public async Task StartBotAsync(Action<IServiceCollection>? customize = null)
    {
        SaaBotSettings settings = SettingsOn(Discord, Data);
        settings = _change?.Invoke(settings) ?? settings;
        BotStart start = await BotHost.StartAsync(settings, new ConfigurationBuilder().Build(), Soon, customize);
        Bot = start.Host ?? throw new InvalidOperationException(string.Join(Environment.NewLine, start.Problems));
        await Bot.Services.GetRequiredService<ConnectionStatus>().FirstReady.WaitAsync(Patience);
        await WhenCommandsAsync();
    }

    public async Task StopBotAsync()
    {
        if (Bot is not null)
        {
            await Bot.DisposeAsync();
            Bot = null;
        }
    }

    /// <summary>Waits until the bot's commands are there: until then the look-alike's client knows none.</summary>
    private async Task WhenCommandsAsync()
    {
        CancellationToken soon = Soon;
        LocalActor alex = As(Discord.World.Alex);
        while ((await alex.AutocompleteAsync(Study, "pattern", "name", "")).Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), soon);
        }
    }

    /// <summary>Waits until something holds; fails after a while.</summary>
    public static async Task WhenAsync(Func<bool> holds)
    {
        CancellationToken soon = Soon;
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), soon);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        await Discord.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}
