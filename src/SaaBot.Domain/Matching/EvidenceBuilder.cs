using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching;

/// <summary>Turns the rows that speak into stretches of the text: for each pattern, rows that overlap are one stretch, and its weight is their sum.</summary>
/// <param name="space">What can be seen.</param>
/// <param name="table">The weights.</param>
/// <param name="classes">The columns; the last is "none".</param>
internal sealed class EvidenceBuilder(FeatureSpace space, Models.WeightTable table, IReadOnlyList<string> classes)
{
    // What the engine adds in floats is told in thousandths, so that sums come out even.
    private const int Decimals = 3;

    private readonly (string? Variant, int Columns, double Strength)[] _variants = VariantsOf(space, classes);

    /// <summary>The evidence in the order of the text, and the patterns that have any, the most probable first.</summary>
    public (List<Evidence> Evidence, List<RankedPattern> Ranked) Build(string text, Scratch scratch, float scale, ReadOnlySpan<double> chances)
    {
        Span<ActiveRow> rows = scratch.Rows.AsSpan(0, scratch.RowCount);
        rows.Sort(static (left, right) => left.First != right.First ? left.First.CompareTo(right.First) : right.Last != left.Last ? right.Last.CompareTo(left.Last) : left.Row.CompareTo(right.Row));
        List<Evidence> evidence = new(64);
        List<RankedPattern> ranked = new(classes.Count);
        for (int column = 0; column < classes.Count - 1; column++)
        {
            int before = evidence.Count;
            Stretches(text, scratch, rows, column, scale, evidence);
            if (evidence.Count == before)
            {
                continue;
            }

            double score = 0;
            for (int index = before; index < evidence.Count; index++)
            {
                score += evidence[index].Weight;
            }

            ranked.Add(new RankedPattern(classes[column], Math.Round(score, Decimals), Variant(rows, column)) { Chance = Math.Round(chances[column], 4) });
        }

        ranked.Sort(static (left, right) => left.Chance != right.Chance ? right.Chance.CompareTo(left.Chance)
            : left.Score != right.Score ? right.Score.CompareTo(left.Score)
            : string.CompareOrdinal(left.PatternId, right.PatternId));
        evidence.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start)
            : left.Length != right.Length ? right.Length.CompareTo(left.Length)
            : string.CompareOrdinal(left.PatternId, right.PatternId));
        return (evidence, ranked);
    }

    private void Stretches(string text, Scratch scratch, Span<ActiveRow> rows, int column, float scale, List<Evidence> evidence)
    {
        int first = -1;
        int last = -1;
        double weight = 0;
        string? variant = null;
        foreach (ActiveRow row in rows)
        {
            float value = table.Row(row.Row)[column];
            if (value == 0)
            {
                continue;
            }

            if (first >= 0 && row.First > last)
            {
                Add(text, scratch, first, last, column, variant, weight * scale, evidence);
                first = -1;
            }

            if (first < 0)
            {
                (first, last, weight, variant) = (row.First, row.Last, 0, null);
            }

            last = Math.Max(last, row.Last);
            weight += value * row.Near;
            variant ??= VariantOf(row.Row, column);
        }

        if (first >= 0)
        {
            Add(text, scratch, first, last, column, variant, weight * scale, evidence);
        }
    }

    private void Add(string text, Scratch scratch, int first, int last, int column, string? variant, double weight, List<Evidence> evidence)
    {
        double rounded = Math.Round(weight, Decimals);
        if (rounded != 0)
        {
            int start = scratch.Tokens[first].OriginalStart;
            int end = scratch.Tokens[last].OriginalEnd;
            evidence.Add(new Evidence(text[start..end], start, end - start, classes[column], variant, rounded));
        }
    }

    private string? Variant(Span<ActiveRow> rows, int column)
    {
        string? best = null;
        double most = 0;
        foreach (ActiveRow row in rows)
        {
            string? variant = VariantOf(row.Row, column);
            if (variant is null || variant == best)
            {
                continue;
            }

            double sum = 0;
            foreach (ActiveRow other in rows)
            {
                sum += VariantOf(other.Row, column) == variant ? _variants[other.Row].Strength : 0;
            }

            if (sum > most || (sum == most && string.CompareOrdinal(variant, best) < 0))
            {
                (best, most) = (variant, sum);
            }
        }

        return best;
    }

    private string? VariantOf(int row, int column) => (_variants[row].Columns & (1 << column)) != 0 ? _variants[row].Variant : null;

    // For each row the variant that it points to, the columns that the variant belongs to as bits, and how strongly it points.
    private static (string? Variant, int Columns, double Strength)[] VariantsOf(FeatureSpace space, IReadOnlyList<string> classes)
    {
        (string? Variant, int Columns, double Strength)[] variants = new (string?, int, double)[space.Rows.Count];
        for (int row = 0; row < variants.Length; row++)
        {
            Concept? concept = space.Rows.ConceptOf(row);
            NumberRule? rule = space.Rows.RuleOf(row);
            for (int column = 0; column < classes.Count; column++)
            {
                bool points = concept is null
                    ? rule?.VariantId is not null && rule.Speaks.ContainsKey(classes[column])
                    : concept.VariantId is not null && !space.Rows.IsNegated(row) && concept.PatternId == classes[column];
                if (points)
                {
                    variants[row] = (concept?.VariantId ?? rule?.VariantId, variants[row].Columns | (1 << column), concept?.Speaks[classes[column]] ?? 1);
                }
            }
        }

        return variants;
    }
}
