using SaaBot.Domain.Languages;
using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching;

/// <summary>Picks from the evidence what is worth telling a person.</summary>
internal sealed class Explainer
{
    private const int MostDeciding = 6;
    private const int MostSeparating = 3;
    private const int MostFlipping = 3;

    // Of the strongest stretch's weight: what is weaker decides nothing.
    private const double ShareOfStrongest = 0.3;

    private readonly FeatureSpace _space;
    private readonly Dictionary<(string Second, string First), int[]> _flipping = [];

    /// <summary>Prepares, for every pair of patterns, which concepts speak most for the one against the other.</summary>
    public Explainer(FeatureSpace space, WeightTable table, IReadOnlyList<string> classes)
    {
        _space = space;
        for (int second = 0; second < classes.Count - 1; second++)
        {
            for (int first = 0; first < classes.Count - 1; first++)
            {
                (int forIt, int against) = (second, first);
                _flipping[(classes[second], classes[first])] =
                [
                    .. Enumerable.Range(0, space.Lexicon.Concepts.Count)
                        .Where(concept => space.Lexicon.Concepts[concept].PatternId == classes[forIt])
                        .OrderByDescending(concept => table.Row(concept)[forIt] - table.Row(concept)[against])
                        .ThenBy(concept => concept)
                        .Take(2 * MostFlipping),
                ];
            }
        }
    }

    /// <summary>Adds the explanation to a report.</summary>
    /// <param name="report">The report with its evidence.</param>
    /// <param name="scratch">What was found.</param>
    public MatchReport Explain(MatchReport report, Scratch scratch)
    {
        if (report.Verdict == MatchVerdict.NoneOfTheTen || report.Ranked.Count == 0)
        {
            return report;
        }

        string first = report.Ranked[0].PatternId;
        string? second = report.Ranked.Count > 1 ? report.Ranked[1].PatternId : null;
        List<Evidence> candidates = [];
        List<Evidence> ofSecond = [];
        foreach (Evidence found in report.Evidence)
        {
            bool secondOne = found.PatternId == second;
            if (secondOne)
            {
                ofSecond.Add(found);
            }

            if (found.Weight > 0 && (found.PatternId == first || (secondOne && report.Verdict == MatchVerdict.Level)))
            {
                candidates.Add(found);
            }
        }

        List<Evidence> telling = candidates.FindAll(found => !_space.TellsNothing(scratch, found.Start, found.Length));
        List<Evidence> strongest = [.. (telling.Exists(found => found.PatternId == first) ? telling : candidates)
            .OrderByDescending(found => found.Weight)
            .ThenBy(found => found.Start)
            .Take(MostDeciding)];
        return report with
        {
            Deciding = [.. strongest.Where(found => found.Weight >= strongest[0].Weight * ShareOfStrongest).OrderBy(found => found.Start)],
            Separating = second is null ? [] : Separating(telling, ofSecond, first),
            WouldFlip = second is null ? [] : Flipping(scratch, first, second),
        };
    }

    private static IReadOnlyList<Evidence> Separating(List<Evidence> telling, List<Evidence> ofSecond, string first)
    {
        double ForSecond(Evidence found) => ofSecond
            .Where(other => other.Start < found.Start + found.Length && found.Start < other.Start + other.Length)
            .Sum(other => other.Weight);
        return
        [
            .. telling
                .Where(found => found.PatternId == first)
                .Select(found => (Found: found, Lead: found.Weight - ForSecond(found)))
                .Where(each => each.Lead > 0)
                .OrderByDescending(each => each.Lead)
                .ThenBy(each => each.Found.Start)
                .Take(MostSeparating)
                .Select(each => each.Found),
        ];
    }

    private List<LocalizedText> Flipping(Scratch scratch, string first, string second)
    {
        List<LocalizedText> wordings = [];
        foreach (int concept in _flipping[(second, first)])
        {
            if (!scratch.Has(concept) && wordings.Count < MostFlipping)
            {
                wordings.Add(_space.Lexicon.Concepts[concept].Wording);
            }
        }

        return wordings;
    }
}
