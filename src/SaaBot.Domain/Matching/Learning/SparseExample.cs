namespace SaaBot.Domain.Matching.Learning;

/// <summary>An example as the trainer sees it.</summary>
/// <param name="Rows">The rows that speak, each once.</param>
/// <param name="Near">How much each row counts by the place of its words.</param>
/// <param name="Scale">What their weights are multiplied by.</param>
/// <param name="Right">The columns of the classes that are right, at least one.</param>
/// <param name="Weight">How much the example counts.</param>
internal sealed record SparseExample(int[] Rows, float[] Near, float Scale, int[] Right, float Weight);
