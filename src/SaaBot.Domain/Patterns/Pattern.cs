using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Patterns;

/// <summary>One of the ten architecture patterns, with all that SaaBot knows of it.</summary>
/// <param name="Id">Stable id, lower-case kebab, such as <c>multi-region</c>.</param>
/// <param name="Number">The pattern's number in the course, 1 to 25.</param>
/// <param name="Emoji">A single emoji that marks the pattern in lists; never the only label.</param>
/// <param name="Name">The full name.</param>
/// <param name="Aliases">Other names that learners type.</param>
/// <param name="Services">The AWS services of the pattern, by their official names.</param>
/// <param name="Summary">One line: what the pattern is.</param>
/// <param name="UseWhen">When to choose it.</param>
/// <param name="AvoidWhen">When another pattern is better, and which.</param>
/// <param name="Cues">Phrases of questions that point to it.</param>
/// <param name="Variants">Its named forms, possibly none.</param>
/// <param name="Components">Its parts.</param>
/// <param name="Features">Its strengths.</param>
/// <param name="Figures">Its numbers: costs, times, sizes.</param>
/// <param name="ExamTip">What to remember in the exam.</param>
/// <param name="Facets">One answer for each <see cref="FacetKind"/>.</param>
/// <param name="Diagrams">Ids of its diagrams, the main one first.</param>
/// <param name="Comparisons">Ids of the comparisons that belong to it.</param>
public sealed record Pattern(
    string Id,
    int Number,
    string Emoji,
    LocalizedText Name,
    LocalizedList Aliases,
    IReadOnlyList<string> Services,
    LocalizedText Summary,
    IReadOnlyList<LocalizedText> UseWhen,
    IReadOnlyList<LocalizedText> AvoidWhen,
    IReadOnlyList<Cue> Cues,
    IReadOnlyList<Variant> Variants,
    IReadOnlyList<Component> Components,
    IReadOnlyList<Feature> Features,
    IReadOnlyList<Figure> Figures,
    LocalizedText ExamTip,
    IReadOnlyDictionary<FacetKind, LocalizedText> Facets,
    IReadOnlyList<string> Diagrams,
    IReadOnlyList<string> Comparisons);
