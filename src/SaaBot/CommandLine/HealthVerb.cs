using System.Net;
using SaaBot.Health;
using SaaBot.Settings;

namespace SaaBot.CommandLine;

/// <summary><c>saabot health</c>: asks the bot on this machine whether it is alive; for containers, which have nothing else to ask with.</summary>
internal sealed class HealthVerb : IVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public string Name => "health";

    /// <inheritdoc/>
    public string Summary => "asks the bot that runs on this machine whether it is alive, or ready";

    /// <inheritdoc/>
    public string Usage => """
        Usage: saabot health [ready] [--SECTION:SETTING=VALUE ...]

        Asks /healthz at Health:Url, with 'ready' /readyz, and prints the answer. Exit code 0 for yes, 1 for no.
        """;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop)
    {
        bool ready = arguments is ["ready", ..];
        ConfigurationResult configuration = HomeConfiguration.Read(Home.Folder, [.. arguments.Skip(ready ? 1 : 0)]);
        if (configuration.Problem is { } problem)
        {
            return await console.MisusedAsync(problem).ConfigureAwait(false);
        }

        // The token is not needed to ask, so a file that only the bot may read is no obstacle.
        SettingsResult settings = SettingsReader.Read(configuration.Configuration, Home.Folder);
        UriBuilder address = new(settings.Settings.HealthUrl ?? SaaBotSettings.UsualHealthUrl) { Path = ready ? HealthServer.ReadyPath : HealthServer.AlivePath };
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? host) && (host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any)))
        {
            address.Host = IPAddress.Loopback.ToString();
        }

        using HttpClient http = new() { Timeout = Patience };
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(address.Uri, stop).ConfigureAwait(false);
            await console.Out.WriteAsync(await answer.Content.ReadAsStringAsync(stop).ConfigureAwait(false)).ConfigureAwait(false);
            return answer.IsSuccessStatusCode ? ExitCode.Success : ExitCode.Problems;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync($"Nothing answers at {address.Uri}; is the bot running, and is Health:Url the same for it?").ConfigureAwait(false);
            return ExitCode.Problems;
        }
    }
}
