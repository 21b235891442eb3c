using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using SaaBot.Bot.Jobs;
using SaaBot.Domain.Ports;

namespace SaaBot.Health;

/// <summary>
/// Answers two questions over HTTP, with status 200 for yes and 503 for no: <c>/healthz</c>, is the process alive, and <c>/readyz</c>, is it connected to Discord and its store
/// within reach. It tells nothing that a stranger may not know.
/// </summary>
internal sealed class HealthServer : IAsyncDisposable
{
    /// <summary>Is the process alive?</summary>
    public const string AlivePath = "/healthz";

    /// <summary>Is the bot connected and its store within reach?</summary>
    public const string ReadyPath = "/readyz";

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;

    private HealthServer(WebApplication app, Uri url)
    {
        _app = app;
        Url = url;
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="url">Where; port 0 takes any.</param>
    /// <param name="bot">The bot's services.</param>
    /// <param name="stop">Stops the start.</param>
    public static async Task<HealthStart> StartAsync(Uri url, IServiceProvider bot, CancellationToken stop)
    {
        WebApplication app = Build(url, bot);
        try
        {
            await app.StartAsync(stop).ConfigureAwait(false);
        }
        catch (IOException taken)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            return new HealthStart(
                null, $"Health:Url is '{url.GetLeftPart(UriPartial.Authority)}', where nothing can listen now ({taken.InnerException?.Message ?? taken.Message}); choose another port, for example Health:Url=http://127.0.0.1:8082, or off");
        }

        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new HealthStart(new HealthServer(app, new Uri(address)), null);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(Uri url, IServiceProvider bot)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());

        // No logs: a probe that says no every ten seconds would drown the reason, which the bot's own log has.
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopPatience);
        builder.Services.AddHealthChecks()
            .AddCheck("gateway", new GatewayCheck(bot.GetRequiredService<ConnectionStatus>(), bot.GetRequiredService<IHostApplicationLifetime>()))
            .AddCheck("store", new StoreCheck(bot.GetRequiredService<IServerStore>(), bot.GetRequiredService<TimeProvider>()));
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.TryParse(url.Host.Trim('[', ']'), out IPAddress? address) ? address : IPAddress.Loopback, url.Port);
        });

        WebApplication app = builder.Build();
        app.UseRouting();
        app.MapHealthChecks(AlivePath, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = (http, _) => http.Response.WriteAsync("alive\n") });
        app.MapHealthChecks(ReadyPath, new HealthCheckOptions { ResponseWriter = WriteAsync });
        return app;
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsync(string.Concat(report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Description}\n")));
}
