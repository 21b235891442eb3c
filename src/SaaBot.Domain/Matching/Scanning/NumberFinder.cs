using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Domain.Matching.Scanning;

/// <summary>Finds numbers with units near what they measure.</summary>
/// <param name="lexicon">The rules and units.</param>
/// <param name="words">Knows the units' words.</param>
/// <param name="phrases">The phrases.</param>
/// <param name="layout">The rows.</param>
internal sealed class NumberFinder(Lexicon lexicon, WordBook words, PhraseBank phrases, RowLayout layout)
{
    // How far a number may stand from what it measures, in words.
    private const int Reach = 9;

    private readonly int[][] _rulesOfConcept =
        [.. lexicon.Concepts.Select(concept => Enumerable.Range(0, lexicon.Numbers.Count).Where(rule => lexicon.Numbers[rule].Near.Contains(concept.Id)).ToArray())];

    /// <summary>Adds the rows of the rules that hold.</summary>
    public void Find(Scratch scratch)
    {
        if (!HasNumber(scratch))
        {
            return;
        }

        Span<(int Number, int Near)> state = scratch.Rules.AsSpan(0, lexicon.Numbers.Count);
        state.Fill((-1, -1));
        int next = 0;
        for (int index = 0; index < scratch.TokenCount; index++)
        {
            for (; next < scratch.HitCount && scratch.Hits[next].Last == index; next++)
            {
                foreach (int concept in phrases.Concepts(scratch.Hits[next].Phrase))
                {
                    foreach (int rule in _rulesOfConcept[concept])
                    {
                        state[rule].Near = index;
                        Meet(scratch, rule, state[rule]);
                    }
                }
            }

            if (scratch.Tokens[index].IsNumber)
            {
                Quantity(scratch, index, state);
            }
        }
    }

    private static bool HasNumber(Scratch scratch)
    {
        foreach (ref readonly Token token in scratch.Tokens.AsSpan(0, scratch.TokenCount))
        {
            if (token.IsNumber)
            {
                return true;
            }
        }

        return false;
    }

    private void Quantity(Scratch scratch, int index, Span<(int Number, int Near)> state)
    {
        Token token = scratch.Tokens[index];
        int unit = token.Unit;
        if (unit < 0 && index + 1 < scratch.TokenCount && scratch.Tokens[index + 1].Sentence == token.Sentence)
        {
            unit = words.UnitOf(scratch.Tokens[index + 1].Word);
        }

        if (unit < 0)
        {
            return;
        }

        Unit measured = lexicon.Units[unit];
        double value = token.Value * measured.Size;
        for (int rule = 0; rule < state.Length; rule++)
        {
            NumberRule each = lexicon.Numbers[rule];
            if (each.Kind == measured.Kind && value >= each.AtLeast && value <= each.AtMost)
            {
                state[rule].Number = index;
                Meet(scratch, rule, state[rule]);
            }
        }
    }

    private void Meet(Scratch scratch, int rule, (int Number, int Near) state)
    {
        bool alone = lexicon.Numbers[rule].Near.Count == 0;
        if (state.Number < 0 || (!alone && state.Near < 0))
        {
            return;
        }

        int first = alone ? state.Number : Math.Min(state.Number, state.Near);
        int last = alone ? state.Number : Math.Max(state.Number, state.Near);
        if (last - first <= Reach && scratch.Tokens[first].Sentence == scratch.Tokens[last].Sentence)
        {
            scratch.AddRow(layout.NumberRow(rule), first, last);
        }
    }
}
