using System.Globalization;
using SaaBot.Domain.Ports;
using SaaBot.Hosting;
using SaaBot.Settings;
using SaaBot.Storage;
using SaaBot.Storage.Transfer;

namespace SaaBot.CommandLine;

/// <summary><c>saabot store copy</c>: moves everything from one kind of store to the other.</summary>
internal sealed class StoreVerb : IVerb
{
    private const string Sqlite = "sqlite";
    private const string Redis = "redis";
    private const string Example = "Type for example 'saabot store copy --from sqlite --to redis'.";

    /// <inheritdoc/>
    public string Name => "store";

    /// <inheritdoc/>
    public string Summary => "copies everything that is kept from SQLite to Redis, or back";

    /// <inheritdoc/>
    public string Usage => """
        Usage: saabot store copy --from sqlite|redis --to redis|sqlite [--merge] [--SECTION:SETTING=VALUE ...]

        Copies everything between saabot.db in the folder of Data:Path and the Redis of Redis:Connection, and prints how many things were
        copied. The source stays as it is. Stop the bot first; afterwards start it with the store of your choice: with Redis:Connection it
        uses Redis, without it the file.

        A target with something in it is refused, unless --merge is given: then what it has stays as it is and what it lacks is added.
        A copy that was cut short is finished by running it again with --merge.
        """;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop)
    {
        List<string> left = [.. arguments];
        bool merges = left.Remove("--merge");
        string from = Take(left, "--from");
        string to = Take(left, "--to");
        if (!left.Remove("copy") || (from, to) is not ((Sqlite, Redis) or (Redis, Sqlite)))
        {
            return await console.MisusedAsync(Example).ConfigureAwait(false);
        }

        ConfigurationResult configuration = HomeConfiguration.Read(Home.Folder, left);
        if (configuration.Problem is { } problem)
        {
            return await console.MisusedAsync(problem).ConfigureAwait(false);
        }

        SettingsResult settings = SettingsReader.Read(configuration.Configuration, Home.Folder);
        List<string> problems = [.. settings.Problems];
        if (!settings.Settings.UsesRedis && problems.Count == 0)
        {
            problems.Add("Redis:Connection is empty; say where Redis is, for example Redis:Connection=localhost:6379");
        }

        if (problems.Count > 0)
        {
            await console.Error.WriteLineAsync(string.Join(Environment.NewLine, problems)).ConfigureAwait(false);
            return ExitCode.Settings;
        }

        return await CopyAsync(settings.Settings, from == Redis, merges, console, stop).ConfigureAwait(false);
    }

    private static async Task<int> CopyAsync(SaaBotSettings settings, bool isFromRedis, bool merges, VerbConsole console, CancellationToken stop)
    {
        List<IStores> opened = [];
        try
        {
            foreach (SaaBotSettings one in new[] { settings, settings with { RedisConnection = "" } })
            {
                StoresOpening opening = await StoreChoice.OpenAsync(one, TimeProvider.System, stop).ConfigureAwait(false);
                if (opening.Stores is not { } stores)
                {
                    await console.Error.WriteLineAsync(opening.Problem).ConfigureAwait(false);
                    return ExitCode.Settings;
                }

                opened.Add(stores);
            }

            (IStoreTransfer source, IStoreTransfer target) = isFromRedis
                ? (opened[0].Transfer, opened[1].Transfer)
                : (opened[1].Transfer, opened[0].Transfer);
            return await CopyAsync(source, target, merges, console, stop).ConfigureAwait(false);
        }
        catch (StoreUnavailableException away)
        {
            await console.Error.WriteLineAsync($"{away.Message} ({away.InnerException?.Message}) Run the copy again with --merge when it is back.").ConfigureAwait(false);
            return ExitCode.Failure;
        }
        finally
        {
            foreach (IStores stores in opened)
            {
                await stores.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task<int> CopyAsync(IStoreTransfer source, IStoreTransfer target, bool merges, VerbConsole console, CancellationToken stop)
    {
        if (!merges && !await target.IsEmptyAsync(stop).ConfigureAwait(false))
        {
            return await console
                .MisusedAsync("The target has something in it already. With --merge what it has stays as it is and what it lacks is added.").ConfigureAwait(false);
        }

        IReadOnlyList<KeyValuePair<string, CopyCount>> counts = await StoreCopy.RunAsync(source, target, stop).ConfigureAwait(false);
        foreach ((string kind, CopyCount count) in counts)
        {
            await console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kind}: {count.Kept} copied, {count.There} there already")).ConfigureAwait(false);
        }

        await console.Out.WriteLineAsync(counts.Count == 0 ? "The source is empty; nothing was copied." : "Everything is in the target now.").ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static string Take(List<string> arguments, string option)
    {
        int at = arguments.IndexOf(option);
        if (at < 0 || at + 1 >= arguments.Count)
        {
            return "";
        }

        string value = arguments[at + 1];
        arguments.RemoveRange(at, 2);
        return value;
    }
}
