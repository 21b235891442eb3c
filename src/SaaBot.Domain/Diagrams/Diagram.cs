using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Diagrams;

/// <summary>An architecture diagram as its author wrote it: boxes, links and steps, with no coordinates.</summary>
/// <param name="Id">Stable id, lower-case kebab, unique among all diagrams.</param>
/// <param name="Pattern">The id of the pattern it belongs to.</param>
/// <param name="Variant">The id of the pattern's variant it shows, when it shows one.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Caption">One or two sentences that say what to see in it.</param>
/// <param name="Direction">How its outermost boxes are laid out.</param>
/// <param name="Children">The outermost boxes in reading order.</param>
/// <param name="Links">The arrows.</param>
/// <param name="Flows">The sequences told on it; possibly none.</param>
public sealed record Diagram(
    string Id,
    string Pattern,
    string? Variant,
    LocalizedText Title,
    LocalizedText Caption,
    Direction Direction,
    IReadOnlyList<DiagramElement> Children,
    IReadOnlyList<DiagramLink> Links,
    IReadOnlyList<DiagramFlow> Flows);
