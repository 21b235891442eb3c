using System.Globalization;
using System.Text.Json;
using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Reports;
using SaaBot.Settings;
using SaaBot.Storage.Files;

namespace SaaBot.CommandLine;

/// <summary><c>saabot reports</c>: what people said that the matching engine got wrong, or what they find wrong with questions, for the maintainers to read.</summary>
internal sealed class ReportsVerb : IVerb
{
    /// <inheritdoc/>
    public string Name => "reports";

    /// <inheritdoc/>
    public string Summary => "lists the answers of /which that people called wrong and agreed to share; --questions what they find wrong with questions";

    /// <inheritdoc/>
    public string Usage => """
        Usage: saabot reports [--jsonl | --questions] [--Data:Path=FOLDER]

        Lists what people sent with "This is wrong", the oldest first: when, the pattern given, the pattern they say is right, and the
        text. With --jsonl each is a line {"id","text","acceptable"} that 'saabot which --evaluate' reads. With --questions it
        lists instead what people find wrong with questions, the question that most people reported first. Whom a report came from
        is not shown; it is kept so that /privacy delete removes it.
        """;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop)
    {
        List<string> left = [.. arguments];
        bool lines = left.Remove("--jsonl");
        bool isAboutQuestions = left.Remove("--questions");
        if (lines && isAboutQuestions)
        {
            return await console.MisusedAsync("Either --jsonl or --questions: what is said of questions is no labelled example.").ConfigureAwait(false);
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

        string[] told;
        try
        {
            told = isAboutQuestions
                ? [.. OfQuestions(await ReadAsync(ReportFiles.OfQuestions(settings.Settings.DataPath), stop).ConfigureAwait(false))]
                : [.. (await ReadAsync(ReportFiles.OfAnswers(settings.Settings.DataPath), stop).ConfigureAwait(false)).Select((report, index) => lines ? Line(report, index) : Told(report))];
        }
        catch (StoreUnavailableException failure)
        {
            await console.Error.WriteLineAsync(failure.Message).ConfigureAwait(false);
            return ExitCode.Problems;
        }

        foreach (string line in told)
        {
            await console.Out.WriteLineAsync(line).ConfigureAwait(false);
        }

        if (told.Length == 0 && !lines)
        {
            await console.Out.WriteLineAsync("Nobody has sent one.").ConfigureAwait(false);
        }

        return ExitCode.Success;
    }

    private static async Task<IReadOnlyList<TReport>> ReadAsync<TReport>(ReportFile<TReport> file, CancellationToken stop)
        where TReport : IReport<TReport>
    {
        using (file)
        {
            return await file.ListAsync(stop).ConfigureAwait(false);
        }
    }

    /// <summary>A line for each question as it was, then one for each report.</summary>
    private static IEnumerable<string> OfQuestions(IReadOnlyList<QuestionReport> reports) => reports
        .GroupBy(report => (report.QuestionId, report.QuestionVersion))
        .OrderByDescending(question => question.Count())
        .ThenBy(question => question.Key.QuestionId, StringComparer.Ordinal)
        .SelectMany(question => question
            .Select(report => string.Create(CultureInfo.InvariantCulture, $"  {report.At:yyyy-MM-dd}  {report.Fault}{(report.Text.Length == 0 ? "" : ": ")}{OnOneLine(report.Text)}"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{question.Key.QuestionId} ({question.Key.QuestionVersion}), reported by {question.Count()}")));

    private static string Told(WrongAnswerReport report) => string.Create(
        CultureInfo.InvariantCulture, $"{report.At:yyyy-MM-dd}  {report.Given} -> {report.Right}: {OnOneLine(report.Text)}");

    /// <summary>A report cannot look like two.</summary>
    private static string OnOneLine(string text) => text.ReplaceLineEndings(" / ");

    private static string Line(WrongAnswerReport report, int index) => JsonSerializer.Serialize(
        new ReportLine(string.Create(CultureInfo.InvariantCulture, $"report-{index + 1:0000}"), report.Text, report.Right == Lexicon.None ? [] : [report.Right]),
        WhichJson.Default.ReportLine);
}
