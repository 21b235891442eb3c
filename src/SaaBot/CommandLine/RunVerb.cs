using SaaBot.Hosting;
using SaaBot.Settings;

namespace SaaBot.CommandLine;

/// <summary><c>saabot run</c>: the bot, on Discord with a token, on the look-alike in this process without one.</summary>
internal sealed class RunVerb : IVerb
{
    /// <inheritdoc/>
    public string Name => "run";

    /// <inheritdoc/>
    public string Summary => "runs the bot: on Discord with a token, else on a look-alike in the browser";

    /// <inheritdoc/>
    public string Usage => """
        Usage: saabot run [--SECTION:SETTING=VALUE ...]

        Runs the bot until Ctrl+C. Without Discord:Token it starts a Discord look-alike on this machine and prints its address, which
        opens in any browser. Examples:

          saabot run
          saabot run --LocalDiscord:Url=http://127.0.0.1:6000
          Discord__Token=... saabot run
        """;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop)
    {
        ConfigurationResult configuration = HomeConfiguration.Read(Home.Folder, arguments);
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

        BotStart start = await BotHost.StartAsync(settings.Settings, configuration.Configuration, stop).ConfigureAwait(false);
        if (start.Host is not { } host)
        {
            await console.Error.WriteLineAsync(string.Join(Environment.NewLine, start.Problems)).ConfigureAwait(false);
            return start.ExitCode;
        }

        await using (host.ConfigureAwait(false))
        {
            if (host.Local is { } local)
            {
                await console.Out.WriteLineAsync("Open this address in a browser:").ConfigureAwait(false);
                await console.Out.WriteLineAsync(local.Url.ToString()).ConfigureAwait(false);
            }

            int end = await host.WaitForEndAsync(stop).ConfigureAwait(false);
            if (host.Refusal is { } refusal)
            {
                await console.Error.WriteLineAsync($"Discord refuses the bot: {refusal.Explanation}").ConfigureAwait(false);
            }
            else if (end == ExitCode.Failure)
            {
                await console.Error.WriteLineAsync("A part of the bot failed, and the bot ends; its log has the details.").ConfigureAwait(false);
            }

            return end;
        }
    }
}
