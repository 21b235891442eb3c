namespace SaaBot.Domain.Matching.Scanning;

/// <summary>Finds what is negated, what is there already and what is asked for.</summary>
/// <param name="phrases">The phrases.</param>
internal sealed class ScopeFinder(PhraseBank phrases)
{
    // How far a negation reaches, in words.
    private const int NegationReach = 5;

    /// <summary>Marks the words of a text.</summary>
    /// <param name="scratch">The words and what was found.</param>
    /// <param name="contained">Which hits are part of a longer wording: their marks do not count.</param>
    /// <param name="negated">Filled: which words are negated.</param>
    /// <param name="zones">Filled: the zone of each word.</param>
    public void Find(Scratch scratch, ReadOnlySpan<bool> contained, Span<bool> negated, Span<Zone> zones)
    {
        ReadOnlySpan<Token> tokens = scratch.Tokens.AsSpan(0, scratch.TokenCount);
        int markedTo = 0;
        for (int index = 0; index < scratch.HitCount; index++)
        {
            Hit hit = scratch.Hits[index];
            Marks marks = phrases.Marks(hit.Phrase);
            if (marks == Marks.None)
            {
                continue;
            }

            if ((marks & Marks.Negation) != 0 && !contained[index])
            {
                Negate(tokens, negated, hit);
            }

            if ((marks & Marks.NegationEnd) != 0)
            {
                int end = Math.Min(tokens.Length, hit.First + NegationReach + 1);
                negated[hit.First..end].Clear();
            }

            if ((marks & (Marks.Wanted | Marks.InPlace)) != 0)
            {
                markedTo = Mark(tokens, zones, hit, (marks & Marks.Wanted) != 0 ? Zone.Wanted : Zone.InPlace, markedTo);
            }
        }
    }

    private static void Negate(ReadOnlySpan<Token> tokens, Span<bool> negated, Hit hit)
    {
        for (int reached = hit.Last + 1; reached <= hit.Last + NegationReach && reached < tokens.Length && tokens[reached].Clause == tokens[hit.Last].Clause; reached++)
        {
            negated[reached] = true;
        }
    }

    // What is asked for begins at its marker and runs to the end of the sentence; what is there already takes the sentence as a whole, up to such a marker.
    private static int Mark(ReadOnlySpan<Token> tokens, Span<Zone> zones, Hit hit, Zone zone, int markedTo)
    {
        int sentence = tokens[hit.First].Sentence;
        if (zones[hit.First] == zone || zones[hit.First] == Zone.Wanted)
        {
            return markedTo;
        }

        int start = hit.First;
        while (zone == Zone.InPlace && start > markedTo && tokens[start - 1].Sentence == sentence && zones[start - 1] == Zone.Told)
        {
            start--;
        }

        int index = start;
        for (; index < tokens.Length && tokens[index].Sentence == sentence; index++)
        {
            zones[index] = zone;
        }

        return index;
    }
}
