using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Models;

/// <summary>Which variants of the patterns the rows point to.</summary>
internal sealed class VariantTable
{
    private readonly (int Column, string Id)[] _variants;
    private readonly VariantPointer[][] _pointers;

    /// <summary>Collects what concepts and rules of numbers point to.</summary>
    public VariantTable(FeatureSpace space, IReadOnlyList<string> classes)
    {
        string[] columns = [.. classes];
        List<(int Row, int Column, string Id, double Strength)> all = [];
        for (int row = 0; row < space.Rows.Count && !space.Rows.IsStretch(row); row++)
        {
            if (space.Rows.ConceptOf(row) is { VariantId: { } ofConcept, PatternId: { } pattern } concept && !space.Rows.IsNegated(row))
            {
                all.Add((row, Array.IndexOf(columns, pattern), ofConcept, concept.Speaks[pattern]));
            }
            else if (space.Rows.RuleOf(row) is { VariantId: { } ofRule } rule)
            {
                all.AddRange(rule.Speaks.Keys.Select(id => (row, Array.IndexOf(columns, id), ofRule, 1.0)));
            }
        }

        all.RemoveAll(each => each.Column < 0);
        _variants = [.. all.Select(each => (each.Column, each.Id)).Distinct().OrderBy(each => each.Column).ThenBy(each => each.Id, StringComparer.Ordinal)];
        Ids = [.. _variants.Select(variant => variant.Id)];
        ILookup<int, VariantPointer> byRow = all.ToLookup(each => each.Row, each => new VariantPointer(each.Column, Array.IndexOf(_variants, (each.Column, each.Id)), each.Strength));
        _pointers = [.. Enumerable.Range(0, byRow.Select(each => each.Key + 1).DefaultIfEmpty().Max()).Select(row => byRow[row].ToArray())];
    }

    /// <summary>The ids of the variants by their numbers; the same variant of two patterns has two.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>What a row points to; at most one variant of each pattern.</summary>
    public ReadOnlySpan<VariantPointer> Row(int row) => row < _pointers.Length ? _pointers[row] : [];

    /// <summary>The variant of a pattern that is pointed to most; of two that are level, the first by its id; null when none is.</summary>
    /// <param name="column">The pattern's class.</param>
    /// <param name="strengths">How strongly each variant is pointed to.</param>
    public string? Strongest(int column, ReadOnlySpan<double> strengths)
    {
        string? best = null;
        double most = 0;
        for (int variant = 0; variant < _variants.Length; variant++)
        {
            if (_variants[variant].Column == column && strengths[variant] > most)
            {
                (best, most) = (_variants[variant].Id, strengths[variant]);
            }
        }

        return best;
    }
}
