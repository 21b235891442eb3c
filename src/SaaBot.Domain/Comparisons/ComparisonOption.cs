using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Comparisons;

/// <summary>One of the things compared: a column of the table, or a branch of the decision.</summary>
/// <param name="Id">Unique inside the comparison, lower-case kebab.</param>
/// <param name="Name">The heading.</param>
/// <param name="ChooseWhen">When this option is the answer.</param>
/// <param name="AvoidWhen">When it is not.</param>
public sealed record ComparisonOption(
    string Id,
    LocalizedText Name,
    IReadOnlyList<LocalizedText> ChooseWhen,
    LocalizedText? AvoidWhen);
