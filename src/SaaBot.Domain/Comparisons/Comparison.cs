using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Comparisons;

/// <summary>A comparison table or decision list.</summary>
/// <param name="Id">Stable id, lower-case kebab, unique among all comparisons.</param>
/// <param name="Kind">How it is laid out.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Aliases">Other names that learners type.</param>
/// <param name="Intro">One or two sentences: what the question turns on.</param>
/// <param name="Patterns">Ids of the patterns it belongs to; at least one.</param>
/// <param name="Options">The things compared, at least two.</param>
/// <param name="Rows">The table's rows; none for a decision without a table.</param>
/// <param name="Conclusion">What the numbers come to: a total, a saving, a rule of thumb.</param>
/// <param name="Trap">The mistake that the exam invites.</param>
/// <param name="Source">The page of the AWS documentation that settles it.</param>
public sealed record Comparison(
    string Id,
    ComparisonKind Kind,
    LocalizedText Title,
    LocalizedList Aliases,
    LocalizedText Intro,
    IReadOnlyList<string> Patterns,
    IReadOnlyList<ComparisonOption> Options,
    IReadOnlyList<ComparisonRow> Rows,
    LocalizedText? Conclusion,
    LocalizedText Trap,
    Uri? Source);
