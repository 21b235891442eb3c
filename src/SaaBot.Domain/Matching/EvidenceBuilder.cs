using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching;

/// <summary>Turns the rows that speak into stretches of the text: for each pattern, rows that overlap are one stretch, and its weight is their sum.</summary>
/// <param name="table">The weights.</param>
/// <param name="variants">The variants.</param>
/// <param name="classes">The columns; the last is "none".</param>
internal sealed class EvidenceBuilder(WeightTable table, VariantTable variants, IReadOnlyList<string> classes)
{
    // What the engine adds in floats is told in thousandths, so that sums come out even.
    private const double Thousandths = 1000;

    private readonly int _patterns = classes.Count - 1;
    private readonly EvidenceNames _names = new(classes, variants.Ids);

    /// <summary>
    /// Adds up what the rows of a text say. The stretches that speak of a pattern are left in the scratch in the order of their first words, and so is how strongly each
    /// variant is pointed to.
    /// </summary>
    /// <param name="scratch">A found text.</param>
    /// <param name="sums">Filled: the sum of each class.</param>
    public void Add(Scratch scratch, Span<double> sums)
    {
        Span<ActiveRow> rows = scratch.Rows.AsSpan(0, scratch.RowCount);
        Sort(rows);
        sums.Clear();
        Span<double> strengths = Strengths(scratch);
        Span<int> open = stackalloc int[_patterns];
        open.Fill(-1);
        int count = 0;
        foreach (ref readonly ActiveRow row in rows)
        {
            ReadOnlySpan<VariantPointer> pointers = variants.Row(row.Row);
            foreach (VariantPointer pointer in pointers)
            {
                strengths[pointer.Variant] += pointer.Strength;
            }

            Span<Stretch> stretches = scratch.PlacesFor(count + _patterns);
            foreach (ClassWeight weight in table.Row(row.Row))
            {
                float value = weight.Value * row.Near;
                sums[weight.Column] += value;
                if (weight.Column == _patterns)
                {
                    break;
                }

                ref int at = ref open[weight.Column];
                if (at < 0 || row.First > stretches[at].Last)
                {
                    at = count++;
                    stretches[at] = new Stretch { First = row.First, Last = row.Last, Column = (short)weight.Column, Variant = -1 };
                }

                ref Stretch stretch = ref stretches[at];
                stretch.Last = Math.Max(stretch.Last, row.Last);
                stretch.Sum += value;
                if (pointers.Length > 0 && stretch.Variant < 0)
                {
                    stretch.Variant = VariantOf(pointers, weight.Column);
                }
            }
        }

        scratch.StretchCount = count;
    }

    /// <summary>The stretches as evidence, in the order of the text, of those that begin together the longest first; in the scratch they are put in the same order.</summary>
    /// <param name="text">The text that they are of.</param>
    /// <param name="scratch">The stretches.</param>
    /// <param name="scale">What weights are multiplied by.</param>
    public EvidenceList Tell(string text, Scratch scratch, float scale)
    {
        Span<Stretch> stretches = scratch.Stretches.AsSpan(0, scratch.StretchCount);
        scratch.StretchCount = Settle(stretches, scale);
        EvidenceSpan[] spans = new EvidenceSpan[scratch.StretchCount];
        for (int index = 0; index < spans.Length; index++)
        {
            ref readonly Stretch stretch = ref stretches[index];
            int start = scratch.Tokens[stretch.First].OriginalStart;
            int end = scratch.Tokens[stretch.Last].OriginalEnd;
            spans[index] = new EvidenceSpan(start, end - start, stretch.Thousandths, stretch.Column, stretch.Variant);
        }

        return new EvidenceList(text, spans, _names);
    }

    /// <summary>The patterns that a scratch has stretches of, the most probable first.</summary>
    /// <param name="scratch">The stretches.</param>
    /// <param name="chances">How likely each class is.</param>
    public RankedPattern[] Rank(Scratch scratch, ReadOnlySpan<double> chances)
    {
        Span<(int Thousandths, int Stretches)> scores = stackalloc (int, int)[_patterns];
        scores.Clear();
        foreach (ref readonly Stretch stretch in scratch.Stretches.AsSpan(0, scratch.StretchCount))
        {
            scores[stretch.Column].Thousandths += stretch.Thousandths;
            scores[stretch.Column].Stretches++;
        }

        int count = 0;
        RankedPattern[] ranked = new RankedPattern[_patterns];
        for (int column = 0; column < _patterns; column++)
        {
            if (scores[column].Stretches > 0)
            {
                ranked[count++] = new RankedPattern(classes[column], scores[column].Thousandths / Thousandths, variants.Strongest(column, scratch.Strengths)) { Chance = PatternMatcher.Rounded(chances[column]) };
            }
        }

        Array.Resize(ref ranked, count);
        ranked.AsSpan().Sort(static (left, right) => left.Chance != right.Chance ? right.Chance.CompareTo(left.Chance)
            : left.Score != right.Score ? right.Score.CompareTo(left.Score)
            : string.CompareOrdinal(left.PatternId, right.PatternId));
        return ranked;
    }

    private Span<double> Strengths(Scratch scratch)
    {
        if (scratch.Strengths.Length < variants.Ids.Count)
        {
            scratch.Strengths = new double[variants.Ids.Count];
        }

        scratch.Strengths.AsSpan().Clear();
        return scratch.Strengths;
    }

    private static short VariantOf(ReadOnlySpan<VariantPointer> pointers, int column)
    {
        foreach (VariantPointer pointer in pointers)
        {
            if (pointer.Column == column)
            {
                return (short)pointer.Variant;
            }
        }

        return -1;
    }

    // By the first word, the longest first. Rows come by their last word, so that each is a few places from where it belongs: inserting is quicker than sorting.
    private static void Sort(Span<ActiveRow> rows)
    {
        for (int index = 1; index < rows.Length; index++)
        {
            ActiveRow row = rows[index];
            int place = index;
            for (; place > 0 && Precedes(row, rows[place - 1]); place--)
            {
                rows[place] = rows[place - 1];
            }

            rows[place] = row;
        }
    }

    private static bool Precedes(ActiveRow row, ActiveRow other) =>
        row.First != other.First ? row.First < other.First : row.Last != other.Last ? row.Last > other.Last : row.Row < other.Row;

    // Stretches were begun in the order of their first words; those that come to nothing are left out.
    private static int Settle(Span<Stretch> stretches, float scale)
    {
        int kept = 0;
        foreach (Stretch each in stretches)
        {
            Stretch stretch = each;
            stretch.Thousandths = (int)Math.Round(each.Sum * scale * Thousandths);
            if (stretch.Thousandths == 0)
            {
                continue;
            }

            int place = kept++;
            for (; place > 0 && Precedes(stretch, stretches[place - 1]); place--)
            {
                stretches[place] = stretches[place - 1];
            }

            stretches[place] = stretch;
        }

        return kept;
    }

    private static bool Precedes(in Stretch stretch, in Stretch other) =>
        stretch.First == other.First && (stretch.Last != other.Last ? stretch.Last > other.Last : stretch.Column < other.Column);
}
