using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using SaaBot.Bot.Commands.Help;
using SaaBot.Bot.Jobs;
using SaaBot.Content;
using SaaBot.Discord.Events;
using SaaBot.Health;
using SaaBot.LocalDiscord;
using SaaBot.Settings;
using SaaBot.Storage;
using SaaBot.Telemetry;

namespace SaaBot.Hosting;

/// <summary>The running bot: its services and, without a token, the look-alike it runs on.</summary>
public sealed class BotHost : IAsyncDisposable
{
    // Supervisors are told to wait 15 seconds; the health checks and the stores close in what is left.
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(9);

    private readonly IHost _host;
    private readonly IStores _stores;
    private readonly HealthServer? _health;
    private readonly MeterProvider? _export;
    private readonly ILoggerFactory _logs;

    private BotHost(IHost host, IStores stores, LocalDiscordServer? local, HealthServer? health, MeterProvider? export, ILoggerFactory logs)
    {
        _host = host;
        _stores = stores;
        Local = local;
        _health = health;
        _export = export;
        _logs = logs;
    }

    /// <summary>The look-alike, when the bot runs on it.</summary>
    public LocalDiscordServer? Local { get; }

    /// <summary>Where the health checks listen, or null.</summary>
    public Uri? HealthUrl => _health?.Url;

    /// <summary>The bot's services.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Why Discord refused the bot, when it did.</summary>
    public GatewayStop? Refusal => Services.GetRequiredService<ConnectionStatus>().Refusal;

    // A worker that fails stops the host; the host has logged why.
    private bool HasFailed => Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(worker => worker.ExecuteTask is { IsFaulted: true });

    /// <summary>Loads the content, opens the stores, starts the look-alike when there is no token, and starts the bot.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="configuration">The settings as text, for the logs' own section.</param>
    /// <param name="stop">Stops the start.</param>
    /// <param name="customize">Adds or replaces services, such as another source of interactions.</param>
    public static async Task<BotStart> StartAsync(
        SaaBotSettings settings, IConfiguration configuration, CancellationToken stop, Action<IServiceCollection>? customize = null)
    {
        if (!Directory.Exists(settings.ContentPath))
        {
            return new BotStart(
                null,
                [$"Content:Path is '{settings.ContentPath}', which is no folder; it must be the folder of the content, for example Content:Path=/opt/saabot/content"],
                CommandLine.ExitCode.Settings);
        }

        ContentLoader loader = new(settings.ContentPath);
        ContentResult content = loader.Load();
        if (content.Catalog is not { } catalog)
        {
            return new BotStart(null, [.. content.Problems.Select(problem => problem.ToString())], CommandLine.ExitCode.Problems);
        }

        StoresOpening opening = await StoreChoice.OpenAsync(settings, TimeProvider.System, stop).ConfigureAwait(false);
        if (opening.Stores is not { } stores)
        {
            return new BotStart(null, [opening.Problem!], CommandLine.ExitCode.Settings);
        }

        ILoggerFactory logs = Logs.Create(configuration);
        LocalDiscordServer? local = settings.RunsLocally
            ? await LocalDiscordServer.StartAsync(LocalOptions(settings), TimeProvider.System, logs, stop).ConfigureAwait(false)
            : null;

        // An empty builder: the usual one watches configuration files and reads the command line again, which this program has done.
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(logs);
        builder.Services.AddLogging();
        builder.Services.AddSaaBot(settings, loader, catalog, stores, local);
        customize?.Invoke(builder.Services);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTime);
        IHost host = builder.Build();
        HealthStart health = settings.HealthUrl is { } url
            ? await HealthServer.StartAsync(url, host.Services, stop).ConfigureAwait(false)
            : new HealthStart(null, null);
        MeterProvider? export = settings.OtlpEndpoint is { } collector
            ? MetricsExport.Start(collector, host.Services.GetRequiredService<ProductVersion>().Text)
            : null;
        BotHost bot = new(host, stores, local, health.Server, export, logs);
        if (health.Problem is { } problem)
        {
            await bot.DisposeAsync().ConfigureAwait(false);
            return new BotStart(null, [problem], CommandLine.ExitCode.Settings);
        }

        await host.StartAsync(stop).ConfigureAwait(false);
        return new BotStart(bot, [], CommandLine.ExitCode.Success);
    }

    /// <summary>The look-alike as the settings want it.</summary>
    /// <param name="settings">Checked settings.</param>
    public static LocalDiscordOptions LocalOptions(SaaBotSettings settings) =>
        new() { Url = settings.LocalUrl, Record = settings.Record, DataFile = settings.LocalDataFile };

    /// <summary>Waits until the bot is told to stop, Discord refuses it or a part of it fails, then finishes the answers under way.</summary>
    /// <param name="stop">Tells the bot to stop.</param>
    /// <returns>One of <see cref="CommandLine.ExitCode"/>.</returns>
    public async Task<int> WaitForEndAsync(CancellationToken stop)
    {
        IHostApplicationLifetime lifetime = Services.GetRequiredService<IHostApplicationLifetime>();
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(stop, lifetime.ApplicationStopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _host.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return Refusal is not null ? CommandLine.ExitCode.Refused : HasFailed ? CommandLine.ExitCode.Failure : CommandLine.ExitCode.Success;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None).ConfigureAwait(false);

        // While the meter lives: gauges are read when the rest is sent.
        _export?.Dispose();
        if (_host is IAsyncDisposable services)
        {
            await services.DisposeAsync().ConfigureAwait(false);
        }

        if (_health is not null)
        {
            await _health.DisposeAsync().ConfigureAwait(false);
        }

        await _stores.DisposeAsync().ConfigureAwait(false);
        if (Local is not null)
        {
            await Local.DisposeAsync().ConfigureAwait(false);
        }

        _logs.Dispose();
    }
}
