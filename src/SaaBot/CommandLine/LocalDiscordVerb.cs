using System.Globalization;
using Microsoft.Extensions.Logging;
using SaaBot.Hosting;
using SaaBot.LocalDiscord;
using SaaBot.Settings;

namespace SaaBot.CommandLine;

/// <summary><c>saabot local-discord</c>: the look-alike alone, for any Discord library to log in to.</summary>
internal sealed class LocalDiscordVerb : IVerb
{
    /// <inheritdoc/>
    public string Name => "local-discord";

    /// <inheritdoc/>
    public string Summary => "runs the Discord look-alike alone, for any Discord library to log in to";

    /// <inheritdoc/>
    public string Usage => """
        Usage: saabot local-discord [--port PORT] [--SECTION:SETTING=VALUE ...]

        Runs the look-alike until Ctrl+C: REST under /api/v10, the gateway at /gateway, a page to act as its members. Any token is
        accepted. A taken port gives the next free one; the address is printed.

          saabot local-discord --port 5080
          saabot local-discord --LocalDiscord:Record=traffic.jsonl
        """;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop)
    {
        List<string> left = [.. arguments];
        int? port = null;
        int at = left.IndexOf("--port");
        if (at >= 0)
        {
            string given = at + 1 < left.Count ? left[at + 1] : "";
            if (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 65535)
            {
                return await console.MisusedAsync("--port takes a number from 0 to 65535, for example 'saabot local-discord --port 5080'.").ConfigureAwait(false);
            }

            port = number;
            left.RemoveRange(at, 2);
        }

        ConfigurationResult configuration = HomeConfiguration.Read(Home.Folder, left);
        if (configuration.Problem is { } problem)
        {
            return await console.MisusedAsync(problem).ConfigureAwait(false);
        }

        SettingsResult settings = SettingsReader.Read(configuration.Configuration, Home.Folder);
        if (settings.Problems.Count > 0)
        {
            await console.Error.WriteLineAsync(string.Join(Environment.NewLine, settings.Problems)).ConfigureAwait(false);
            return ExitCode.Settings;
        }

        Uri url = port is { } chosen ? new UriBuilder(settings.Settings.LocalUrl) { Port = chosen }.Uri : settings.Settings.LocalUrl;
        using ILoggerFactory logs = Logs.Create(configuration.Configuration);
        LocalDiscordServer server = await LocalDiscordServer
            .StartAsync(BotHost.LocalOptions(settings.Settings) with { Url = url }, TimeProvider.System, logs, stop).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            await console.Out.WriteLineAsync("A Discord look-alike answers here:").ConfigureAwait(false);
            await console.Out.WriteLineAsync(server.Url.ToString()).ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCode.Success;
    }
}
