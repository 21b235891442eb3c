using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SaaBot.Bot.Commands.Comparisons;
using SaaBot.Bot.Commands.Help;
using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Commands.Practice;
using SaaBot.Bot.Commands.Privacy;
using SaaBot.Bot.Commands.Scores;
using SaaBot.Bot.Commands.Setup;
using SaaBot.Bot.Commands.Which;
using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Jobs;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Questions.Reports;
using SaaBot.Bot.Servers;
using SaaBot.Bot.Telemetry;
using SaaBot.Content;
using SaaBot.Diagrams.Rendering;
using SaaBot.Diagrams.Text;
using SaaBot.Discord;
using SaaBot.Discord.Commands;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Reports;
using SaaBot.Domain.Scores;
using SaaBot.LocalDiscord;
using SaaBot.Settings;
using SaaBot.Storage;
using SaaBot.Storage.Caching;
using SaaBot.Storage.Files;
using SaaBot.Telemetry;

namespace SaaBot.Hosting;

/// <summary>Names the concrete parts: the only place that knows them all.</summary>
internal static class SaaBotServices
{
    // The look-alike takes any token; this one says in its record what it is.
    private const string LocalToken = "local";

    // Of four kilobytes at most.
    private const int RememberedTexts = 500;

    // Bytes. A long answer of /which is some ten kilobytes.
    private const long MemoryForCache = 16 * 1024 * 1024;

    // As long as Discord lets an answer be changed (Interactions, "Followup Messages").
    private static readonly TimeSpan RememberedFor = TimeSpan.FromMinutes(15);

    /// <summary>Adds every part of the bot.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">Checked settings.</param>
    /// <param name="loader">Reads the content again when it is saved.</param>
    /// <param name="catalog">The content as loaded.</param>
    /// <param name="stores">The stores, opened; the caller closes them.</param>
    /// <param name="local">The look-alike to run on, or null to run on Discord.</param>
    public static void AddSaaBot(
        this IServiceCollection services, SaaBotSettings settings, ContentLoader loader, Catalog catalog, IStores stores, LocalDiscordServer? local)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ICatalogSource>(provider => new CatalogWatcher(
            loader, catalog, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<CatalogWatcher>>()));
        services.AddSingleton<IMatcherSource, MatcherSource>();
        services.AddSingleton<IMatchCache, MatchCache>();
        services.AddSingleton(provider => new RecentTexts(RememberedTexts, RememberedFor, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IReportStore<WrongAnswerReport>>(_ => ReportFiles.OfAnswers(settings.DataPath));
        services.AddSingleton<IReportStore<QuestionReport>>(_ => ReportFiles.OfQuestions(settings.DataPath));
        services.AddSingleton<IDiagramTexts, DiagramTexts>();
        services.AddSingleton<IPictures>(new PictureFolder(settings.ContentPath));
        AddMeasuredStores(services, stores);
        if (local is null)
        {
            services.AddSingleton<ICommandHashStore>(new CommandHashFile(settings.DataPath));
            services.AddSingleton(provider => new SessionKeeper(
                settings.DataPath,
                provider.GetRequiredService<ServerPresence>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<SessionKeeper>>()));
            services.AddSingleton<IGatewaySessionStore>(provider => provider.GetRequiredService<SessionKeeper>());
            services.AddHostedService(provider => provider.GetRequiredService<SessionKeeper>());
            services.AddSingleton<InvitationNote>();
        }

        services.AddClientChoice(settings.Client);
        services.AddDiscordClient(options =>
        {
            options.Token = local is null ? settings.Token : LocalToken;
            options.ApiUrl = local?.ApiUrl ?? settings.ApiUrl;
            options.GatewayUrl = local?.GatewayUrl ?? settings.GatewayUrl;
            options.Shards = settings.Shards;
            options.ShardIndexes = settings.ShardIndexes;
            options.Status = settings.Status.Length == 0 ? null : settings.Status;
        });
        AddHandlers(services);
        services.AddQuizzes();
        services.AddSingleton(new ProductVersion(typeof(SaaBotServices).Assembly.GetName().Version?.ToString(3) ?? "0.0.0"));
        services.AddSingleton(AckPolicy.Default);
        services.AddSingleton<HandlerTable>();
        services.AddSingleton<InteractionRouter>();
        services.AddSingleton<ConnectionStatus>();
        services.AddSingleton<ServerPresence>();
        services.AddSingleton<IEventListener>(provider => provider.GetRequiredService<ServerPresence>());
        services.AddDaily();
        services.AddHostedService<CommandSyncWorker>();
        services.AddHostedService<InteractionWorker>();
    }

    private static void AddMeasuredStores(IServiceCollection services, IStores stores)
    {
        services.AddMetrics();
        services.AddSingleton<BotMetrics>();
        services.AddSingleton<IRestObserver>(provider => provider.GetRequiredService<BotMetrics>());
        services.AddSingleton(provider => Measured(provider, stores.Scores, "scores"));
        services.AddSingleton(provider => Measured(provider, stores.Daily, "daily"));
        services.AddSingleton(provider => Measured(provider, stores.Quizzes, "quizzes"));
        services.AddSingleton(provider => Measured(provider, stores.Servers, "servers"));
        services.AddSingleton<IDistributedCache>(provider => new MeteredCache(
            stores.Cache ?? new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions { SizeLimit = MemoryForCache })),
            provider.GetRequiredService<BotMetrics>()));
    }

    private static T Measured<T>(IServiceProvider provider, T store, string name)
        where T : class =>
        StoreMeter.Before(store, name, provider.GetRequiredService<BotMetrics>(), provider.GetRequiredService<TimeProvider>());

    private static void AddHandlers(IServiceCollection services)
    {
        services.AddSingleton<DiagramSection>();
        services.AddSingleton<PatternPresenter>();
        services.AddSingleton<ComparePresenter>();
        services.AddSingleton<WhichAdvisor>();
        services.AddSingleton<ICommand, PatternCommand>();
        services.AddSingleton<ICommand, CompareCommand>();
        services.AddSingleton<ICommand, WhichCommand>();
        services.AddSingleton<ICommand, WhichMessageCommand>();
        services.AddSingleton<PublicSpeakers>();
        services.AddSingleton<SetupReader>();
        services.AddSingleton<ICommand, SetupCommand>();
        services.AddSingleton<IComponentRoute, SetupChannelRoute>();
        services.AddSingleton<IComponentRoute, SetupCheckRoute>();
        services.AddSingleton<IComponentRoute, SetupLanguageRoute>();
        services.AddSingleton<IComponentRoute, SetupBoardsRoute>();
        services.AddSingleton<IComponentRoute, QuestionFlagRoute>();
        services.AddSingleton<IComponentRoute, QuestionReportRoute>();
        services.AddSingleton<IComponentRoute, SetupDailyRoute>();
        services.AddSingleton<IComponentRoute, SetupDailyFormRoute>();
        services.AddSingleton<ICommand, HelpCommand>();
        services.AddSingleton<ICommand, AboutCommand>();
        services.AddSingleton<IComponentRoute, PatternButtonRoute>();
        services.AddSingleton<IComponentRoute, PatternMenuRoute>();
        services.AddSingleton<IComponentRoute, PatternListRoute>();
        services.AddSingleton<IComponentRoute, CompareTopicRoute>();
        services.AddSingleton<IComponentRoute, CompareTextRoute>();
        services.AddSingleton<IComponentRoute, CompareTopicMenuRoute>();
        services.AddSingleton<IComponentRoute, ComparePairRoute>();
        services.AddSingleton<IComponentRoute, ComparePairMenuRoute>();
        services.AddSingleton<IComponentRoute, WhichModalRoute>();
        services.AddSingleton<IComponentRoute, WrongButtonRoute>();
        services.AddSingleton<IComponentRoute, WrongFormRoute>();
        AddStudyHandlers(services);
    }

    private static void AddStudyHandlers(IServiceCollection services)
    {
        services.AddSingleton<ScoreKeeper>();
        services.AddSingleton<BoardReader>();
        services.AddSingleton<ExplanationPresenter>();
        services.AddSingleton<PracticePresenter>();
        services.AddSingleton<ICommand, PracticeCommand>();
        services.AddSingleton<ICommand, LeaderboardCommand>();
        services.AddSingleton<ICommand, MeCommand>();
        services.AddSingleton<ICommand, PrivacyCommand>();
        services.AddSingleton<IComponentRoute, PracticeAskRoute>();
        services.AddSingleton<IComponentRoute, PracticeAnswerRoute>();
        services.AddSingleton<IComponentRoute, BoardRoute>();
        services.AddSingleton<IComponentRoute, PrivacyDeleteRoute>();
    }
}
