using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Patterns;
using SaaBot.Domain.Text;

namespace SaaBot.Domain.Matching;

/// <summary>
/// The first matcher: it looks for the cues, names and variants of the patterns in the folded text and adds up their weights. A phrase inside a longer one
/// that was found does not count again.
/// </summary>
public sealed class CueMatcher : IPatternMatcher
{
    // How much a second phrase of the same pattern must stand out from the runner-up before one is named.
    private const double LevelMargin = 0.5;

    // Weighs like an unseen half of a strong phrase: keeps a single hint from looking certain.
    private const double Doubt = 1.5;

    private const double NameWeight = 2.5;
    private const double ServiceWeight = 0.5;

    private readonly Dictionary<string, List<CueEntry>> _byFirstWord = new(StringComparer.Ordinal);

    /// <summary>A matcher over the cues of a catalog.</summary>
    /// <param name="catalog">The catalog; the matcher is for this version of it only.</param>
    public CueMatcher(Catalog catalog)
    {
        foreach (Pattern pattern in catalog.Patterns)
        {
            foreach (Cue cue in pattern.Cues)
            {
                foreach (string phrase in cue.Also.All.Append(cue.Phrase.English).Append(cue.Phrase.Vietnamese))
                {
                    Add(phrase, pattern.Id, cue.Variant, cue.Weight);
                }
            }

            foreach (string name in pattern.Aliases.All.Append(pattern.Name.English).Append(pattern.Name.Vietnamese))
            {
                Add(name, pattern.Id, null, NameWeight);
            }

            foreach (Variant variant in pattern.Variants)
            {
                Add(variant.Name.English, pattern.Id, variant.Id, NameWeight);
                Add(variant.Name.Vietnamese, pattern.Id, variant.Id, NameWeight);
            }

            foreach (string service in pattern.Services)
            {
                Add(service, pattern.Id, null, ServiceWeight);
            }
        }

        foreach (List<CueEntry> entries in _byFirstWord.Values)
        {
            entries.Sort((left, right) => right.Phrase.Length.CompareTo(left.Phrase.Length));
        }
    }

    /// <inheritdoc/>
    public MatchReport Match(MatchQuestion question)
    {
        List<Evidence> evidence = Find(question.Text);
        List<RankedPattern> ranked =
        [
            .. evidence
                .GroupBy(found => found.PatternId, StringComparer.Ordinal)
                .Select(group => new RankedPattern(group.Key, group.Sum(found => found.Weight), Variant(group)))
                .OrderByDescending(pattern => pattern.Score)
                .ThenBy(pattern => pattern.PatternId, StringComparer.Ordinal),
        ];
        if (ranked.Count == 0)
        {
            return new MatchReport(MatchVerdict.NoneOfTheTen, 0, [], [], null);
        }

        double second = ranked.Count > 1 ? ranked[1].Score : 0;
        MatchVerdict verdict = ranked[0].Score - second < LevelMargin ? MatchVerdict.Level : MatchVerdict.Fits;
        double confidence = ranked[0].Score / (ranked[0].Score + second + Doubt);
        return new MatchReport(verdict, confidence, ranked, evidence, verdict == MatchVerdict.Fits ? Choose(question, ranked[0]) : null);
    }

    private static string? Variant(IEnumerable<Evidence> evidence) =>
        evidence
            .Where(found => found.VariantId is not null)
            .GroupBy(found => found.VariantId, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(found => found.Weight))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;

    private void Add(string phrase, string pattern, string? variant, double weight)
    {
        string folded = FoldedText.Fold(phrase);
        if (folded.Length == 0)
        {
            return;
        }

        string first = FirstWord(folded, 0);
        if (!_byFirstWord.TryGetValue(first, out List<CueEntry>? entries))
        {
            _byFirstWord[first] = entries = [];
        }

        if (!entries.Exists(entry => entry.Phrase == folded && entry.PatternId == pattern))
        {
            entries.Add(new CueEntry(folded, pattern, variant, weight));
        }
    }

    private List<Evidence> Find(string text)
    {
        FoldedText folded = FoldedText.Of(text);
        List<Evidence> evidence = [];
        Dictionary<string, int> coveredTo = new(StringComparer.Ordinal);
        HashSet<(string, string)> counted = [];
        int at = 0;
        while (at < folded.Text.Length)
        {
            string word = FirstWord(folded.Text, at);
            foreach (CueEntry entry in _byFirstWord.GetValueOrDefault(word, []))
            {
                int end = at + entry.Phrase.Length;
                bool here = string.CompareOrdinal(folded.Text, at, entry.Phrase, 0, entry.Phrase.Length) == 0
                    && (end == folded.Text.Length || folded.Text[end] == ' ');
                if (!here || coveredTo.GetValueOrDefault(entry.PatternId) > at || !counted.Add((entry.PatternId, entry.Phrase)))
                {
                    continue;
                }

                coveredTo[entry.PatternId] = end;
                (int start, int length) = folded.ToOriginal(at, entry.Phrase.Length);
                evidence.Add(new Evidence(text.Substring(start, length), start, length, entry.PatternId, entry.VariantId, entry.Weight));
            }

            at += word.Length + 1;
        }

        return evidence;
    }

    private static string FirstWord(string text, int at)
    {
        int space = text.IndexOf(' ', at);
        return space < 0 ? text[at..] : text[at..space];
    }

    private OptionChoice? Choose(MatchQuestion question, RankedPattern first)
    {
        List<(int Index, double Score, IReadOnlyList<string> Met)> options =
        [
            .. question.Options.Select((option, index) =>
            {
                List<Evidence> evidence = [.. Find(option).Where(found => found.PatternId == first.PatternId)];
                double variant = evidence.Where(found => found.VariantId is not null && found.VariantId == first.VariantId).Sum(found => found.Weight);
                return (index, evidence.Sum(found => found.Weight) + variant, (IReadOnlyList<string>)[.. evidence.Select(found => found.Phrase)]);
            }),
        ];
        if (options.Count == 0)
        {
            return null;
        }

        List<(int Index, double Score, IReadOnlyList<string> Met)> best = [.. options.OrderByDescending(option => option.Score)];
        bool standsOut = best[0].Score > 0 && (best.Count == 1 || best[0].Score - best[1].Score >= LevelMargin);
        return standsOut ? new OptionChoice(best[0].Index, best[0].Met) : null;
    }

    private sealed record CueEntry(string Phrase, string PatternId, string? VariantId, double Weight);
}
