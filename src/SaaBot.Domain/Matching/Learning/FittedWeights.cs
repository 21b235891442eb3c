using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Learning;

/// <summary>What one fit came to.</summary>
/// <param name="Space">What can be seen.</param>
/// <param name="Weights">The weights, row by row, and after them the bias of "none".</param>
internal sealed record FittedWeights(FeatureSpace Space, double[] Weights)
{
    /// <summary>The weights of a row, by class.</summary>
    public ReadOnlySpan<double> Row(int row)
    {
        int width = (Weights.Length - 1) / Space.Rows.Count;
        return Weights.AsSpan(row * width, width);
    }
}
