using System.Globalization;
using System.Text.Json;
using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Reports;
using SaaBot.Domain.Ports;
using SaaBot.Settings;
using SaaBot.Storage.Files;

namespace SaaBot.CommandLine;

/// <summary><c>saabot reports</c>: what people said that the matching engine got wrong, for the maintainers to read.</summary>
internal sealed class ReportsVerb : IVerb
{
    /// <inheritdoc/>
    public string Name => "reports";

    /// <inheritdoc/>
    public string Summary => "lists the answers of /which that people called wrong and agreed to share";

    /// <inheritdoc/>
    public string Usage => """
        Usage: saabot reports [--jsonl] [--Data:Path=FOLDER]

        Lists what people sent with "This is wrong", the oldest first: when, the pattern given, the pattern they say is right, and the
        text. With --jsonl each is a line {"id","text","acceptable"} that 'saabot which --evaluate' reads. Whom a report came
        from is not shown; it is kept so that /privacy delete removes it.
        """;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop)
    {
        List<string> left = [.. arguments];
        bool lines = left.Remove("--jsonl");
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

        using ReportFile file = new(settings.Settings.DataPath);
        IReadOnlyList<WrongAnswerReport> reports;
        try
        {
            reports = await file.ListAsync(stop).ConfigureAwait(false);
        }
        catch (StoreUnavailableException failure)
        {
            await console.Error.WriteLineAsync(failure.Message).ConfigureAwait(false);
            return ExitCode.Problems;
        }

        for (int index = 0; index < reports.Count; index++)
        {
            await console.Out.WriteLineAsync(lines ? Line(reports[index], index) : Told(reports[index])).ConfigureAwait(false);
        }

        if (reports.Count == 0 && !lines)
        {
            await console.Out.WriteLineAsync("Nobody has sent one.").ConfigureAwait(false);
        }

        return ExitCode.Success;
    }

    // The text on one line: a report cannot look like two.
    private static string Told(WrongAnswerReport report) => string.Create(
        CultureInfo.InvariantCulture, $"{report.At:yyyy-MM-dd}  {report.Given} -> {report.Right}: {report.Text.ReplaceLineEndings(" / ")}");

    private static string Line(WrongAnswerReport report, int index) => JsonSerializer.Serialize(
        new ReportLine(string.Create(CultureInfo.InvariantCulture, $"report-{index + 1:0000}"), report.Text, report.Right == Lexicon.None ? [] : [report.Right]),
        WhichJson.Default.ReportLine);
}
