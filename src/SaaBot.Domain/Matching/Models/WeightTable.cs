using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Models;

/// <summary>The weights of a model laid out for a feature space: for each thing that can be seen, the classes that it speaks for or against. Most speak of few.</summary>
internal sealed class WeightTable
{
    private readonly int[] _starts;
    private readonly ClassWeight[] _weights;

    /// <summary>Lays a model out. A concept or rule that the model has never seen speaks with the lexicon's strength.</summary>
    public WeightTable(FeatureSpace space, MatchModel model)
    {
        Width = model.Classes.Count;
        _starts = new int[space.Rows.Count + 1];
        List<ClassWeight> weights = [];
        float[] prior = new float[Width];
        for (int row = 0; row < space.Rows.Count; row++)
        {
            if (!model.Weights.TryGetValue(space.Rows.NameOf(row), out IReadOnlyList<float>? values))
            {
                Prior(space, row, model.Classes, prior);
                values = prior;
            }

            for (int column = 0; column < Width; column++)
            {
                if (values[column] != 0)
                {
                    weights.Add(new ClassWeight(column, values[column]));
                }
            }

            _starts[row + 1] = weights.Count;
        }

        _weights = [.. weights];
    }

    /// <summary>How many classes there are.</summary>
    public int Width { get; }

    /// <summary>The weights of a row that are not 0, by class.</summary>
    public ReadOnlySpan<ClassWeight> Row(int row) => _weights.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>What a row adds to the score of a class.</summary>
    public float Of(int row, int column)
    {
        foreach (ClassWeight weight in Row(row))
        {
            if (weight.Column == column)
            {
                return weight.Value;
            }
        }

        return 0;
    }

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
