using System.Globalization;
using SaaBot.Content;
using SaaBot.Content.Examples;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Evaluation;
using SaaBot.Domain.Matching.Learning;

namespace SaaBot.CommandLine;

/// <summary><c>saabot which</c>: the matching engine for people and for programs.</summary>
internal sealed class WhichVerb : IVerb
{
    /// <inheritdoc/>
    public string Name => "which";

    /// <inheritdoc/>
    public string Summary => "tells which pattern fits a text; --jsonl reads and writes JSON Lines, --evaluate measures";

    /// <inheritdoc/>
    public string Usage => """
        Usage: saabot which "TEXT" [--content FOLDER]
               saabot which --jsonl [--content FOLDER] < questions.jsonl
               saabot which --evaluate FILE [--held-out] [--content FOLDER]
               saabot which --evaluate --questions [--held-out] [--content FOLDER]

        Tells which of the ten patterns a scenario calls for, and the words that decide it. A pasted question may end with its options,
        each on a line that starts with A. to F.

        With --jsonl it reads a line at a time, {"id","text","options"?}, and writes one line for each:
        {"id","pattern","confidence","ranked":[{"pattern","score"}],"evidence":[{"phrase","start","length"}],"option"}
        where pattern is null when none fits and option is null or counts from 0. A bad line gives {"id","error"}; the rest goes on.

        With --evaluate it answers labelled JSON Lines, {"id","text","options"?,"answer"?,"lang"?,"style"?,"acceptable":[...]} where no
        acceptable pattern means none of the ten, and prints accuracy, top three, refusals, calibration error, the confusion
        table and the worst misses. FILE may be a folder of *.jsonl; --questions takes the question bank instead, stems and
        options in both languages. The weights were learnt from four fifths of the bank and of content/training: --held-out
        keeps the fifth that they never saw.
        """;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop)
    {
        List<string> left = [.. arguments];
        string folder = ContentArguments.TakeFolder(left);
        bool lines = left.Remove("--jsonl");
        bool evaluate = left.Remove("--evaluate");
        bool heldOut = left.Remove("--held-out");
        bool questions = left.Remove("--questions");
        if ((questions && !evaluate) || (evaluate ? left.Count != (questions ? 0 : 1) || lines : lines ? left.Count > 0 : left.Count == 0))
        {
            return await console.MisusedAsync("Type 'saabot which \"TEXT\"', or 'saabot which --jsonl' and give JSON Lines on standard input.").ConfigureAwait(false);
        }

        ContentResult result = await ContentArguments.LoadAsync(folder, console.Error).ConfigureAwait(false);
        if (result.Catalog is not { } catalog)
        {
            return ExitCode.Problems;
        }

        IPatternMatcher matcher = new MatcherSource().For(catalog);
        if (evaluate)
        {
            return questions
                ? await EvaluateAsync(matcher, QuestionExamples.Of(catalog), heldOut, console).ConfigureAwait(false)
                : await EvaluateAsync(matcher, left[0], heldOut, console).ConfigureAwait(false);
        }

        if (lines)
        {
            await new WhichLines(matcher).RunAsync(console.In, console.Out, stop).ConfigureAwait(false);
        }
        else
        {
            MatchQuestion question = QuestionParser.Parse(string.Join(' ', left));
            await console.Out.WriteLineAsync(Describe(catalog, question, matcher.Match(question))).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }

    private static async Task<int> EvaluateAsync(IPatternMatcher matcher, string path, bool heldOut, VerbConsole console)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return await console.MisusedAsync($"There is no file {path}.").ConfigureAwait(false);
        }

        IReadOnlyList<LabelledExample> examples = Directory.Exists(path)
            ? ExampleFile.ReadFolder(path, out IReadOnlyList<ContentProblem> problems)
            : ExampleFile.Read(path, out problems);
        foreach (ContentProblem problem in problems)
        {
            await console.Error.WriteLineAsync(problem.ToString()).ConfigureAwait(false);
        }

        int exit = await EvaluateAsync(matcher, examples, heldOut, console).ConfigureAwait(false);
        return problems.Count > 0 ? ExitCode.Problems : exit;
    }

    private static async Task<int> EvaluateAsync(IPatternMatcher matcher, IEnumerable<LabelledExample> examples, bool heldOut, VerbConsole console)
    {
        await console.Out.WriteLineAsync(MatchEvaluation.Of(matcher, examples.Where(example => !heldOut || example.IsHeldOut)).ToString()).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static string Describe(Catalog catalog, MatchQuestion question, MatchReport report)
    {
        List<string> lines = [];
        lines.Add(report.Verdict switch
        {
            MatchVerdict.Fits => string.Create(
                CultureInfo.InvariantCulture, $"{catalog.Pattern(report.PatternId!)!.Name.English} (confidence {report.Confidence:0.00})"),
            MatchVerdict.Level => string.Join(" or ", report.Ranked.Take(2).Select(each => catalog.Pattern(each.PatternId)!.Name.English)) + "? The text fits both alike.",
            _ => "None of the ten patterns.",
        });
        foreach (RankedPattern ranked in report.Ranked)
        {
            IEnumerable<string> phrases = report.Evidence.Where(found => found.PatternId == ranked.PatternId && found.Weight > 0).OrderByDescending(found => found.Weight).Take(4).Select(found => $"\"{found.Phrase}\"");
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {ranked.Score,5:0.0}  {ranked.PatternId,-20} {string.Join(", ", phrases)}"));
        }

        if (report.Option is { } option)
        {
            lines.Add($"Option {(char)('A' + option.Index)}: {question.Options[option.Index]}");
        }

        return string.Join(Environment.NewLine, lines);
    }
}
