using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.PageApi;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord;

/// <summary>
/// A Discord look-alike on loopback: gateway, REST and a page to use it by hand. It accepts any token and keeps Discord's
/// own limits, deadlines and error bodies, so that what works here has met Discord's checks.
/// </summary>
public sealed class LocalDiscordServer : IAsyncDisposable
{
    private const int PortsTried = 50;

    private readonly WebApplication _app;
    private readonly LocalDiscordParts _parts;
    private int _isDisposed;

    private LocalDiscordServer(WebApplication app, LocalDiscordParts parts) => (_app, _parts) = (app, parts);

    /// <summary>Where the page is, with a slash at the end.</summary>
    public Uri Url => _parts.Address.Url;

    /// <summary>The REST API with its version, without a slash at the end.</summary>
    public Uri ApiUrl => new(Url, "api/v10");

    /// <summary>The gateway, as <c>GET /gateway</c> names it.</summary>
    public Uri GatewayUrl => new(_parts.Address.Gateway);

    /// <summary>Scripted misbehaviour.</summary>
    public LocalFaults Faults => _parts.Faults;

    /// <summary>Guilds, channels and people.</summary>
    public LocalWorld World => _parts.World;

    /// <summary>Lets a test act as a person.</summary>
    public LocalDiscordClient Client => _parts.Client;

    /// <summary>Starts the look-alike; when the port is taken, on one of the next fifty.</summary>
    /// <exception cref="ArgumentException">The address is not http on loopback.</exception>
    /// <exception cref="IOException">No port is free, or a file cannot be written.</exception>
    public static async Task<LocalDiscordServer> StartAsync(
        LocalDiscordOptions options, TimeProvider clock, ILoggerFactory logs, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(logs);
        if (options.Url.Scheme != Uri.UriSchemeHttp || !LoopbackOnly.IsLoopback(options.Url.Host))
        {
            throw new ArgumentException(
                $"LocalDiscord listens on loopback only: {options.Url} is no http address of this machine, such as http://127.0.0.1:5080.",
                nameof(options));
        }

        var parts = new LocalDiscordParts(options, clock, logs);
        try
        {
            var log = logs.CreateLogger<LocalDiscordServer>();
            for (var tried = 0; ; tried++)
            {
                var port = options.Url.Port == 0 ? 0 : options.Url.Port + tried;
                if (await WebHost.TryStartAsync(options.Url.Host, port, parts, logs, isLast: tried == PortsTried, cancel) is { } app)
                {
                    return new LocalDiscordServer(app, parts);
                }

                log.LogInformation("Port {Port} is taken, trying the next", port);
            }
        }
        catch
        {
            await parts.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _parts.DisposeAsync();
    }
}
