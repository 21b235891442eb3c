using Microsoft.Extensions.Logging;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Gateway;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.LocalDiscord.PageApi;
using SaaBot.LocalDiscord.RateLimits;
using SaaBot.LocalDiscord.Recording;
using SaaBot.LocalDiscord.Rest;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord;

/// <summary>Puts the look-alike together. What is here outlives the web server, which may have to try several ports.</summary>
internal sealed class LocalDiscordParts : IAsyncDisposable
{
    private readonly MessageJournal _journal;
    private readonly GatewayHub _hub;

    public LocalDiscordParts(LocalDiscordOptions options, TimeProvider clock, ILoggerFactory logs)
    {
        var state = new WorldState();
        StudyGroup.Build(state);
        _journal = new MessageJournal(options.DataFile, state, logs.CreateLogger<MessageJournal>());
        Recorder = new Recorder(options.Record, clock, logs.CreateLogger<Recorder>());
        var ids = new SnowflakeSource(clock);
        var rules = new PermissionRules(state);
        var objects = new DiscordObjects(state, rules);
        var guilds = new GuildObjects(state, objects);
        var messages = new MessageObjects(state, objects, Address);
        var hub = _hub = new GatewayHub(options, clock);
        var pages = new PageHub();
        var broadcasts = new Broadcasts(state, rules, messages, objects, guilds, hub, pages);
        var messenger = new Messenger(state, rules, ids, broadcasts, _journal, clock);
        var speech = new PersonMessages(state, rules, messenger, messages);
        var commands = new CommandBook(ids, pages);
        var applications = new ApplicationRegistry(state);
        applications.Appeared += _ => broadcasts.StateChanged();
        World = new LocalWorld(state, rules, broadcasts, messages);
        Faults.OnAtOnce(new FaultsAtOnce(hub, World).CarryOut);

        var desk = new InteractionDesk(options, clock, pages);
        var answers = new AnswerMessages(state, rules, messenger);
        var starter = new InteractionStarter(
            state,
            rules,
            ids,
            desk,
            hub,
            Faults,
            new CommandPreparation(state, rules, commands, objects, messages),
            new ComponentPreparation(state, objects, messages),
            new ModalPreparation(state, desk, objects, messages),
            new InteractionPayload(state, rules, objects, messages, answers),
            clock);
        Client = new LocalDiscordClient(World, starter, speech, pages);

        var gate = new IdentifyGate(options, clock);
        Gateway = new GatewayEndpoint(
            new GatewayServices(
                options, clock, hub, gate, Faults, state, guilds, objects, applications, Address, _ => broadcasts.StateChanged()),
            Recorder);

        Api = new ApiPipeline(applications, new RateLimiter(options, clock), Faults, Recorder, clock);
        var access = new ChannelAccess(state, rules);
        Routes =
        [
            .. new ApplicationRoutes(state, guilds, objects, applications, gate, options, Address).All(),
            .. new CommandRoutes(commands, state).All(),
            .. new InteractionRoutes(
                new InteractionCallbacks(desk, answers, messenger, messages), new InteractionWebhook(state, desk, answers, messenger), messages).All(),
            .. new MessageRoutes(state, access, messenger, messages, objects, new Nonces(clock), broadcasts).All(),
            .. new PinRoutes(state, access, messenger, messages, objects, broadcasts, ids, clock).All(),
            .. new GuildRoutes(state, guilds, objects).All(),
        ];
        Page = new PageRoutes(
            new PageEndpoints(
                state, World, Faults, new PageState(state, rules, commands, messages, hub), starter, speech, messenger),
            new PageFiles(),
            new PageStream(pages, clock),
            new AttachmentFiles(state));
    }

    public ServerAddress Address { get; } = new();
    public LocalFaults Faults { get; } = new();
    public LocalWorld World { get; }
    public LocalDiscordClient Client { get; }
    public Recorder Recorder { get; }
    public GatewayEndpoint Gateway { get; }
    public ApiPipeline Api { get; }
    public IReadOnlyList<ApiRoute> Routes { get; }
    public PageRoutes Page { get; }

    /// <summary>Says goodbye to every bot, so that a stop need not wait for them.</summary>
    public void CloseConnections()
    {
        foreach (var connection in _hub.Connections)
        {
            connection.Close(CloseCode.GoingAway);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Recorder.DisposeAsync();
        await _journal.DisposeAsync();
    }
}
