using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Tests.Matching;

/// <summary>What the rows of a text come to, in the slowest and most obvious way: pattern by pattern, with everything looked up by name.</summary>
internal sealed class SlowMatcher(Catalog catalog, Lexicon lexicon, MatchModel model)
{
    private readonly FeatureSpace _space = new(CatalogConcepts.With(lexicon, catalog), model.Stretches);

    public (List<Evidence> Evidence, List<RankedPattern> Ranked) Match(string text)
    {
        Scratch scratch = _space.Rent();
        _space.Find(text, scratch);
        ActiveRow[] rows = [.. scratch.Rows.Take(scratch.RowCount)];
        Token[] words = [.. scratch.Tokens.Take(scratch.TokenCount)];
        _space.Return(scratch);

        double scale = PatternMatcher.Scale(rows.Length);
        double[] scores = [.. model.Classes.Select((_, column) => rows.Sum(row => (double)(Weight(row, column) * row.Near)) * scale * model.Calibration.Sharpness)];
        scores[^1] += (model.NoneBias * model.Calibration.Sharpness) + model.Calibration.NoneShift;
        double[] powers = [.. scores.Select(score => Math.Exp(score - scores.Max()))];
        List<Evidence> all = [];
        List<RankedPattern> ranked = [];
        for (int column = 0; column < model.Classes.Count - 1; column++)
        {
            List<Evidence> evidence = [.. Stretches(rows, column)
                .Select(stretch => Told(text, words, stretch, column, scale))
                .Where(found => found.Weight != 0)];
            all.AddRange(evidence);
            if (evidence.Count > 0)
            {
                ranked.Add(new RankedPattern(model.Classes[column], Math.Round(evidence.Sum(found => found.Weight), 3), Variant(rows, column)) { Chance = Math.Round(powers[column] / powers.Sum(), 4) });
            }
        }

        return (
            [.. all.OrderBy(found => found.Start).ThenByDescending(found => found.Length).ThenBy(found => found.PatternId, StringComparer.Ordinal)],
            [.. ranked.OrderByDescending(each => each.Chance).ThenByDescending(each => each.Score).ThenBy(each => each.PatternId, StringComparer.Ordinal)]);
    }

    private List<List<ActiveRow>> Stretches(ActiveRow[] rows, int column)
    {
        List<List<ActiveRow>> stretches = [];
        foreach (ActiveRow row in rows.Where(row => Weight(row, column) != 0).OrderBy(row => row.First).ThenByDescending(row => row.Last).ThenBy(row => row.Row))
        {
            if (stretches.Count > 0 && row.First <= stretches[^1].Max(other => other.Last))
            {
                stretches[^1].Add(row);
            }
            else
            {
                stretches.Add([row]);
            }
        }

        return stretches;
    }

    private Evidence Told(string text, Token[] words, List<ActiveRow> stretch, int column, double scale)
    {
        int start = words[stretch.Min(row => row.First)].OriginalStart;
        int end = words[stretch.Max(row => row.Last)].OriginalEnd;
        string? variant = stretch.Select(row => VariantOf(row, column).Id).FirstOrDefault(id => id is not null);
        return new Evidence(text, start, end - start, model.Classes[column], variant, Math.Round(stretch.Sum(row => (double)(Weight(row, column) * row.Near)) * scale, 3));
    }

    private float Weight(ActiveRow row, int column)
    {
        if (model.Weights.TryGetValue(_space.Rows.NameOf(row.Row), out IReadOnlyList<float>? learnt))
        {
            return learnt[column];
        }

        float[] prior = new float[model.Classes.Count];
        WeightTable.Prior(_space, row.Row, model.Classes, prior);
        return prior[column];
    }

    private string? Variant(ActiveRow[] rows, int column) => rows
        .Select(row => VariantOf(row, column))
        .Where(variant => variant.Id is not null)
        .GroupBy(variant => variant.Id)
        .OrderByDescending(group => group.Sum(variant => variant.Strength))
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key)
        .FirstOrDefault();

    private (string? Id, double Strength) VariantOf(ActiveRow row, int column)
    {
        string pattern = model.Classes[column];
        if (_space.Rows.ConceptOf(row.Row) is { } concept)
        {
            return concept.PatternId == pattern && !_space.Rows.IsNegated(row.Row) ? (concept.VariantId, concept.Speaks[pattern]) : default;
        }

        return _space.Rows.RuleOf(row.Row) is { } rule && rule.Speaks.ContainsKey(pattern) ? (rule.VariantId, 1) : default;
    }
}
