using System.Globalization;
using SaaBot.LocalDiscord.Faults;
using SaaBot.Settings;

namespace SaaBot.Benchmarks.Clients;

/// <summary>Both clients on the same load in the same run, and the faults; writes the tables of docs/clients.md. Only the full-feed build has both.</summary>
internal static class ClientComparison
{
    public const string Verb = "clients";

    private const double Mega = 1 << 20;
    private const double Kilo = 1 << 10;

    private static readonly DiscordClientKind[] Clients = [DiscordClientKind.BuiltIn, DiscordClientKind.DiscordNet];

    /// <summary>Runs it.</summary>
    /// <param name="rounds">Rounds of load for each client, one client after the other; 0 for none.</param>
    /// <param name="interactions">Interactions in a round.</param>
    /// <param name="withFaults">Whether the faults are played too.</param>
    public static async Task RunAsync(int rounds, int interactions, bool withFaults)
    {
        string content = RepositoryContent.Folder;
        Dictionary<DiscordClientKind, List<LoadResult>> results = Clients.ToDictionary(client => client, _ => new List<LoadResult>());
        for (int round = 0; round < rounds; round++)
        {
            foreach (DiscordClientKind client in Clients)
            {
                LoadResult result = await LoadRun.RunAsync(client, content, interactions);
                results[client].Add(result);
                Write($"round {round + 1} {client}: {result}");
            }
        }

        if (rounds > 0)
        {
            WriteLoad(results);
        }

        if (withFaults)
        {
            await PlayAsync(content);
        }
    }

    private static void WriteLoad(Dictionary<DiscordClientKind, List<LoadResult>> results)
    {
        Write("| | built-in | Discord.Net | ratio |");
        Write("|---|---|---|---|");
        Row(results, "managed memory at rest, MB", result => result.Rest.Managed / Mega);
        Row(results, "working set at rest, MB", result => result.Rest.Resident / Mega);
        Row(results, "managed memory under load, MB", result => result.Load.Managed / Mega);
        Row(results, "working set under load, MB", result => result.Load.Resident / Mega);
        Row(results, "CPU time of an interaction, ms", result => result.Cpu);
        Row(results, "allocated for an interaction, KB", result => result.Allocated / Kilo);
        Row(results, "acknowledged, median, ms", result => result.Half.TotalMilliseconds);
        Row(results, "acknowledged, 99th percentile, ms", result => result.Slow.TotalMilliseconds);
        Row(results, "not acknowledged in 3 s", result => result.Failed);
    }

    private static async Task PlayAsync(string content)
    {
        Write("| fault | built-in | Discord.Net |");
        Write("|---|---|---|");
        await using ClientLab builtIn = await ClientLab.StartAsync(DiscordClientKind.BuiltIn, content, FaultRun.Options);
        await using ClientLab discordNet = await ClientLab.StartAsync(DiscordClientKind.DiscordNet, content, FaultRun.Options);
        foreach ((string name, Fault[] played) in FaultRun.Faults)
        {
            Write($"| {name} | {await CellAsync(builtIn, played)} | {await CellAsync(discordNet, played)} |");
        }
    }

    private static async Task<string> CellAsync(ClientLab lab, Fault[] played) => await FaultRun.PlayAsync(lab, played) is { } gap
        ? string.Create(CultureInfo.InvariantCulture, $"{gap.Gap.TotalSeconds:0.0} s, {gap.Lost} lost")
        : "no answers any more";

    private static void Row(Dictionary<DiscordClientKind, List<LoadResult>> results, string name, Func<LoadResult, double> figure)
    {
        double[] medians = [.. Clients.Select(client => results[client].Select(figure).Order().ElementAt(results[client].Count / 2))];
        Write(string.Create(CultureInfo.InvariantCulture, $"| {name} | {medians[0]:0.00} | {medians[1]:0.00} | {(medians[0] == 0 ? 1 : medians[1] / medians[0]):0.00} |"));
    }

    private static void Write(string line) => Console.Out.WriteLine(line);
}
