using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaaBot.LocalDiscord.PageApi;

namespace SaaBot.LocalDiscord;

/// <summary>The web server around the parts: one attempt on one port. It reads no settings of its own from the environment.</summary>
internal static class WebHost
{
    private const long LargestBody = 110L * 1024 * 1024;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(2);

    /// <summary>The started server; null when the port is taken and it is not the last one to try.</summary>
    public static async Task<WebApplication?> TryStartAsync(
        string host, int port, LocalDiscordParts parts, ILoggerFactory logs, bool isLast, CancellationToken cancel)
    {
        var app = Build(host, port, parts, logs);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException problem) when (!isLast && problem.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            return null;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        parts.Address.Url = new Uri(addresses.First());
        return app;
    }

    private static WebApplication Build(string host, int port, LocalDiscordParts parts, ILoggerFactory logs)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(logs);
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopPatience);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            if (IPAddress.TryParse(host.Trim('[', ']'), out var address))
            {
                kestrel.Listen(address, port);
            }
            else
            {
                kestrel.Listen(IPAddress.Loopback, port);
            }
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = LargestBody);

        var app = builder.Build();
        app.Use(LoopbackOnly.CheckAsync);
        app.Use((http, next) => RefuseUnknownAsync(http, next, parts));
        app.UseRouting();
        app.UseWebSockets();
        Map(app, parts);
        return app;
    }

    private static void Map(WebApplication app, LocalDiscordParts parts)
    {
        foreach (var version in (string[])["/api/v10", "/api/v9", "/api"])
        {
            foreach (var route in parts.Routes.Where(route => route.Name != "GET /gateway"))
            {
                app.MapMethods(version + route.Pattern, [route.Method], http => parts.Api.RunAsync(http, route));
            }

            var gateway = parts.Routes.Single(route => route.Name == "GET /gateway");
            app.MapGet(version + gateway.Pattern, http =>
                http.WebSockets.IsWebSocketRequest ? parts.Gateway.HandleAsync(http) : parts.Api.RunAsync(http, gateway));
        }

        app.Map("/gateway", parts.Gateway.HandleAsync);
        parts.Page.Map(app, app.Lifetime.ApplicationStopping);
        app.Lifetime.ApplicationStopping.Register(parts.CloseConnections);
    }

    /// <summary>Gives unknown API paths and methods Discord's body.</summary>
    private static async Task RefuseUnknownAsync(HttpContext http, RequestDelegate next, LocalDiscordParts parts)
    {
        await next(http);
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            && http.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed })
        {
            await parts.Api.RefuseAsync(http, http.Response.StatusCode);
        }
    }
}
