using System.Globalization;
using System.Text;
using SaaBot.Domain.Matching.Learning;
using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Domain.Matching.Evaluation;

/// <summary>How good a matcher is on labelled examples.</summary>
public sealed class MatchEvaluation
{
    private const int WorstShown = 5;

    private MatchEvaluation(IReadOnlyList<EvaluatedExample> examples)
    {
        Examples = examples;
        All = MatchFigures.Of("all", examples);
        ByKind =
        [
            .. examples
                .GroupBy(each => (each.Example.Style, each.Example.Language))
                .Where(group => group.Key.Style.Length + group.Key.Language.Length > 0)
                .OrderBy(group => group.Key)
                .Select(group => MatchFigures.Of($"{group.Key.Style} {group.Key.Language}".Trim(), [.. group])),
        ];
        Confusion = examples
            .GroupBy(each => (Right(each), each.IsRefused ? Lexicon.None : each.First ?? Lexicon.None))
            .ToDictionary(group => group.Key, group => group.Count());
        Worst =
        [
            .. examples
                .Where(each => !each.IsRight)
                .OrderByDescending(each => each.Report.Confidence)
                .ThenBy(each => each.Example.Id, StringComparer.Ordinal)
                .Take(WorstShown),
        ];
    }

    /// <summary>Every example with its report, in the order given.</summary>
    public IReadOnlyList<EvaluatedExample> Examples { get; }

    /// <summary>The figures of all.</summary>
    public MatchFigures All { get; }

    /// <summary>The figures of each style and language.</summary>
    public IReadOnlyList<MatchFigures> ByKind { get; }

    /// <summary>How often an example of one class (the first acceptable one) got another; right answers stand under the class they got on both sides.</summary>
    public IReadOnlyDictionary<(string Right, string Got), int> Confusion { get; }

    /// <summary>The mistakes that the matcher was most sure of.</summary>
    public IReadOnlyList<EvaluatedExample> Worst { get; }

    /// <summary>Runs a matcher over examples.</summary>
    /// <param name="matcher">The matcher.</param>
    /// <param name="examples">The examples.</param>
    public static MatchEvaluation Of(IPatternMatcher matcher, IEnumerable<LabelledExample> examples) =>
        new([.. examples.Select(example => new EvaluatedExample(example, matcher.Match(new MatchQuestion(example.Text, example.Options))))]);

    /// <summary>Counts reports that were made before, possibly by several matchers.</summary>
    /// <param name="examples">Examples with their reports.</param>
    public static MatchEvaluation From(IReadOnlyList<EvaluatedExample> examples) => new(examples);

    /// <summary>The evaluation as lines of monospaced text.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.AppendLine("set            n   first  top3  refused level  none-seen  ECE    options right chosen");
        foreach (MatchFigures each in ByKind.Prepend(All))
        {
            text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{each.Name,-10} {each.Count,5}  {each.First,6:P1} {each.FirstThree,6:P1} {each.Refused,6:P1} {each.Level,5:P1}  {each.NoneRecognised,6:P1}   {each.CalibrationError:F3}  {each.Optioned,6} {each.OptionRight,6:P1} {each.OptionChosen,6:P1}"));
        }

        Table(text);
        text.AppendLine().AppendLine("Worst misses:");
        foreach (EvaluatedExample miss in Worst)
        {
            string got = miss.IsRefused ? Lexicon.None : miss.First ?? Lexicon.None;
            string phrases = string.Join(" · ", miss.Report.Evidence.Where(each => each.PatternId == got && each.Weight > 0).OrderByDescending(each => each.Weight).Take(4).Select(each => each.Phrase));
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{miss.Example.Id}: {Right(miss)} taken for {got} at {miss.Report.Confidence:F2} ({phrases.ReplaceLineEndings(" ")})"));
            text.Append("    ").AppendLine(miss.Example.Text.ReplaceLineEndings(" "));
        }

        return text.ToString();
    }

    private static string Right(EvaluatedExample example)
    {
        string got = example.IsRefused ? Lexicon.None : example.First ?? Lexicon.None;
        return example.Example.Acceptable.Count == 0 ? Lexicon.None : example.Example.Acceptable.Contains(got) ? got : example.Example.Acceptable[0];
    }

    private void Table(StringBuilder text)
    {
        string[] classes = [.. Confusion.Keys.SelectMany(key => new[] { key.Right, key.Got }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        text.AppendLine().AppendLine("Confusion (rows: right, columns: got):");
        text.Append(' ', 20).AppendLine(string.Concat(classes.Select(each => $"{each[..Math.Min(6, each.Length)],7}")));
        foreach (string right in classes)
        {
            text.Append(right.PadRight(20)).AppendLine(string.Concat(classes.Select(got => $"{Confusion.GetValueOrDefault((right, got)),7}")));
        }
    }
}
