using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Models;

/// <summary>The weights of a model laid out for a feature space: a row for each thing that can be seen, a column for each class.</summary>
internal sealed class WeightTable
{
    /// <summary>Lays a model out. A concept or rule that the model has never seen speaks with the lexicon's strength.</summary>
    public WeightTable(FeatureSpace space, MatchModel model)
    {
        Width = model.Classes.Count;
        Values = new float[space.Rows.Count * Width];
        for (int row = 0; row < space.Rows.Count; row++)
        {
            Span<float> target = Values.AsSpan(row * Width, Width);
            if (model.Weights.TryGetValue(space.Rows.NameOf(row), out IReadOnlyList<float>? learnt))
            {
                for (int column = 0; column < Width; column++)
                {
                    target[column] = learnt[column];
                }
            }
            else
            {
                Prior(space, row, model.Classes, target);
            }
        }
    }

    /// <summary>How many classes there are.</summary>
    public int Width { get; }

    /// <summary>The weights, row by row.</summary>
    public float[] Values { get; }

    /// <summary>The weights of a row.</summary>
    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Width, Width);

    /// <summary>What a row weighs before training: the lexicon's strength, half of it the other way round for a negated concept, a quarter off for what is there already.</summary>
    public static void Prior(FeatureSpace space, int row, IReadOnlyList<string> classes, Span<float> target)
    {
        const float Strength = 0.6f;
        const float Negated = -0.5f;
        const float InPlace = -0.25f;
        target.Clear();
        int concepts = space.Lexicon.Concepts.Count;
        NumberRule? rule = space.Rows.RuleOf(row);
        IReadOnlyDictionary<string, double>? speaks = space.Rows.ConceptOf(row)?.Speaks ?? rule?.Speaks;
        if (speaks is null)
        {
            return;
        }

        float factor = rule is not null || row < concepts ? Strength
            : space.Rows.IsNegated(row) ? Strength * Negated
            : space.Rows.IsInPlace(row) ? Strength * InPlace
            : 0;
        for (int column = 0; column < classes.Count; column++)
        {
            target[column] = (float)speaks.GetValueOrDefault(classes[column]) * factor;
        }
    }
}
