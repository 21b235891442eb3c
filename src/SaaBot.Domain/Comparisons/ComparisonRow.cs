using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Comparisons;

/// <summary>One line of a comparison table.</summary>
/// <param name="Label">What is compared.</param>
/// <param name="Cells">One cell for each option, in the options' order.</param>
public sealed record ComparisonRow(
    LocalizedText Label,
    IReadOnlyList<LocalizedText> Cells);
