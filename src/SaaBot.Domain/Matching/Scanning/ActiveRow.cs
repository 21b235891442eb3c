namespace SaaBot.Domain.Matching.Scanning;

/// <summary>A row of the model that a text makes speak, with the words that do.</summary>
/// <param name="Row">The row.</param>
/// <param name="First">The first word.</param>
/// <param name="Last">The last word.</param>
/// <param name="Near">How much the words count by their place: <see cref="Nearness"/>.</param>
internal readonly record struct ActiveRow(int Row, int First, int Last, float Near);
