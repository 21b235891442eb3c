using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.Bot.Commands.Daily;
using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Jobs;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Servers;
using SaaBot.Bot.Telemetry;
using SaaBot.Diagrams.Rendering;
using SaaBot.Diagrams.Text;
using SaaBot.Discord.Events;
using SaaBot.Discord.Models;
using SaaBot.Domain.Ports;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Daily.Support;

/// <summary>One worker's daily question: the real parts on a store, a Discord and a clock that it may share with others.</summary>
internal sealed class DailyWorker : IAsyncDisposable, IDailyAlarms
{
    private readonly ServiceProvider _telemetry = new ServiceCollection().AddMetrics().AddSingleton<ConnectionStatus>().AddSingleton<BotMetrics>().BuildServiceProvider();

    public DailyWorker(IDailyStore daily, IScoreStore scores, IServerStore servers, FakeDiscord discord, TimeProvider clock, ShardId? shard = null)
    {
        FixedCatalog catalogs = Catalogs;
        PublicSpeakers speakers = new(servers, Presence, clock);
        OwnMessages own = new(discord, Presence);
        HeldClaims claims = new(servers, clock);
        DailyRevealPresenter presenter = new(new ExplanationPresenter(new DiagramSection(new DiagramTexts(), new PictureFolder(Repository.At("content")))));
        DailyRevealer revealer = new(daily, claims, scores, catalogs, speakers, presenter, own, discord, clock, NullLogger<DailyRevealer>.Instance);
        ManagerNotes notes = new(discord, NullLogger<ManagerNotes>.Instance);
        FewQuestions few = new(servers, catalogs, speakers, notes, clock);
        DailyPoster poster = new(daily, servers, catalogs, speakers, few, own, discord, clock, Log);
        DailyPauser pauser = new(daily, catalogs, speakers, notes, Metrics, clock, NullLogger<DailyPauser>.Instance);
        FinalBoards boards = new(claims, scores, catalogs, speakers, own, discord, clock, NullLogger<FinalBoards>.Instance);
        Desk = new DailyDesk(
            daily, new DailyPublisher(daily, poster, revealer, boards, pauser, Presence, clock, NullLogger<DailyPublisher>.Instance), Presence, this, Metrics, clock, NullLogger<DailyDesk>.Instance);
        Now = new DailyNowRoute(daily, servers, poster, Desk, speakers, discord, clock);
        Off = new DailyOff(daily, revealer, clock);
        Counter = new AnswerCounter(daily, scores, catalogs, speakers, discord, clock, NullLogger<AnswerCounter>.Instance);
        Life = new ServerLifeWorker(daily, servers, Presence, Desk, Metrics, clock, NullLogger<ServerLifeWorker>.Instance);
        Shard = shard ?? new ShardId(0, 1);
    }

    public FixedCatalog Catalogs { get; } = new(Bot.RealContent.Catalog);

    public BotMetrics Metrics => _telemetry.GetRequiredService<BotMetrics>();

    /// <summary>Whose measurements are this worker's.</summary>
    public IMeterFactory Meters => _telemetry.GetRequiredService<IMeterFactory>();

    public ServerPresence Presence { get; } = new();

    public DailyDesk Desk { get; }

    public DailyNowRoute Now { get; }

    public DailyOff Off { get; }

    public AnswerCounter Counter { get; }

    public ServerLifeWorker Life { get; }

    public CollectingLogger<DailyPoster> Log { get; } = new();

    public Dictionary<ulong, DateTimeOffset> Alarms { get; } = [];

    private ShardId Shard { get; }

    public Task SetAsync(ulong guildId, DateTimeOffset at, CancellationToken stop)
    {
        lock (Alarms)
        {
            Alarms[guildId] = at;
        }

        return Task.CompletedTask;
    }

    /// <summary>The gateway tells of a new session and of its servers.</summary>
    public void Connect(params IReadOnlyList<ulong> guilds)
    {
        Hear(new GatewayReady(0, Shard, new User { Id = FakeDiscord.Self, Username = "saabot" }, new Snowflake(1), [.. guilds.Select(guild => new Snowflake(guild))], "s"));
        foreach (ulong guild in guilds)
        {
            Hear(new GuildAvailable(0, new Guild { Id = new Snowflake(guild), Name = "g", PreferredLocale = "en-US" }));
        }
    }

    public void Hear(DiscordEvent happened)
    {
        Presence.Hear(happened);
        Life.Hear(happened);
    }

    public async ValueTask DisposeAsync()
    {
        await Counter.StopAsync(CancellationToken.None);
        await Desk.StopAsync(CancellationToken.None);
        Counter.Dispose();
        Desk.Dispose();
        Life.Dispose();
        await _telemetry.DisposeAsync();
    }
}
