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
    private readonly string[] _classes;
    private readonly int[][] _flipping;

    // A stretch of the first or the second pattern; whether it speaks for what is explained, and with words that tell something.
    private readonly record struct Candidate(int Index, double Weight, bool IsSecond, bool Speaks, bool Tells);

    /// <summary>Prepares, for every pair of patterns, which concepts speak most for the one against the other.</summary>
    public Explainer(FeatureSpace space, WeightTable table, IReadOnlyList<string> classes)
    {
        _space = space;
        _classes = [.. classes];
        _flipping = new int[classes.Count * classes.Count][];
        ILookup<string?, int> concepts = Enumerable.Range(0, space.Lexicon.Concepts.Count).ToLookup(concept => space.Lexicon.Concepts[concept].PatternId);
        for (int second = 0; second < classes.Count - 1; second++)
        {
            for (int first = 0; first < classes.Count - 1; first++)
            {
                (int forIt, int against) = (second, first);
                _flipping[(second * classes.Count) + first] =
                [
                    .. concepts[classes[second]]
                        .OrderByDescending(concept => table.Of(concept, forIt) - table.Of(concept, against))
                        .ThenBy(concept => concept)
                        .Take(2 * MostFlipping),
                ];
            }
        }
    }

    /// <summary>Explains an answer.</summary>
    /// <param name="verdict">The answer.</param>
    /// <param name="ranked">The patterns with evidence, best first.</param>
    /// <param name="evidence">The evidence.</param>
    /// <param name="scratch">What was found, with the evidence's stretches.</param>
    public Explanation Explain(MatchVerdict verdict, RankedPattern[] ranked, EvidenceList evidence, Scratch scratch)
    {
        if (verdict == MatchVerdict.NoneOfTheTen || ranked.Length == 0)
        {
            return Explanation.None;
        }

        int first = Array.IndexOf(_classes, ranked[0].PatternId);
        int second = ranked.Length > 1 ? Array.IndexOf(_classes, ranked[1].PatternId) : -1;
        Span<Candidate> candidates = evidence.Count <= Scratch.OnStack ? stackalloc Candidate[evidence.Count] : new Candidate[evidence.Count];
        int count = 0;
        bool firstTells = false;
        for (int index = 0; index < evidence.Count; index++)
        {
            ref readonly Stretch stretch = ref scratch.Stretches[index];
            if (stretch.Column == first || stretch.Column == second)
            {
                bool speaks = stretch.Thousandths > 0 && (stretch.Column == first || verdict == MatchVerdict.Level);
                bool tells = speaks && !_space.TellsNothing(scratch, stretch.First, stretch.Last);
                firstTells |= tells && stretch.Column == first;
                candidates[count++] = new Candidate(index, evidence.WeightOf(index), stretch.Column == second, speaks, tells);
            }
        }

        candidates = candidates[..count];
        return new Explanation(
            Deciding(candidates, firstTells, evidence),
            second < 0 ? [] : Separating(candidates, scratch.Stretches, evidence),
            second < 0 ? [] : Flipping(scratch, first, second));
    }

    private static Evidence[] Deciding(ReadOnlySpan<Candidate> candidates, bool firstTells, EvidenceList evidence)
    {
        Span<(double Value, int Index)> places = stackalloc (double, int)[MostDeciding];
        Strongest strongest = new(places);
        foreach (ref readonly Candidate candidate in candidates)
        {
            if (firstTells ? candidate.Tells : candidate.Speaks)
            {
                strongest.Offer(candidate.Weight, candidate.Index);
            }
        }

        int count = 0;
        Evidence[] deciding = new Evidence[strongest.CountFrom(ShareOfStrongest)];
        foreach ((_, int index) in strongest.Kept[..deciding.Length])
        {
            Evidence found = evidence[index];
            int place = count++;
            for (; place > 0 && deciding[place - 1].Start > found.Start; place--)
            {
                deciding[place] = deciding[place - 1];
            }

            deciding[place] = found;
        }

        return deciding;
    }

    // Stretches of one pattern do not overlap: of those that begin before a stretch only the last one can reach into it.
    private static Evidence[] Separating(ReadOnlySpan<Candidate> candidates, Stretch[] stretches, EvidenceList evidence)
    {
        Span<(double Value, int Index)> places = stackalloc (double, int)[MostSeparating];
        Strongest strongest = new(places);
        int before = -1;
        for (int place = 0; place < candidates.Length; place++)
        {
            ref readonly Candidate candidate = ref candidates[place];
            before = candidate.IsSecond ? place : before;
            if (!candidate.Tells || candidate.IsSecond)
            {
                continue;
            }

            Stretch stretch = stretches[candidate.Index];
            double forSecond = before >= 0 && stretches[candidates[before].Index].Last >= stretch.First ? candidates[before].Weight : 0;
            for (int other = place + 1; other < candidates.Length && stretches[candidates[other].Index].First <= stretch.Last; other++)
            {
                forSecond += candidates[other].IsSecond ? candidates[other].Weight : 0;
            }

            if (candidate.Weight > forSecond)
            {
                strongest.Offer(candidate.Weight - forSecond, candidate.Index);
            }
        }

        Evidence[] separating = new Evidence[strongest.Kept.Length];
        for (int place = 0; place < separating.Length; place++)
        {
            separating[place] = evidence[strongest.Kept[place].Index];
        }

        return separating;
    }

    private List<LocalizedText> Flipping(Scratch scratch, int first, int second)
    {
        List<LocalizedText> wordings = new(MostFlipping);
        foreach (int concept in _flipping[(second * _classes.Length) + first])
        {
            if (!scratch.Has(concept) && wordings.Count < MostFlipping)
            {
                wordings.Add(_space.Lexicon.Concepts[concept].Wording);
            }
        }

        return wordings;
    }
}
