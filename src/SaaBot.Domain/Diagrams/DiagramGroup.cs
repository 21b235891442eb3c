using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Diagrams;

/// <summary>A box that holds others.</summary>
/// <param name="Id">Unique inside the diagram.</param>
/// <param name="Label">The text in the corner of the box.</param>
/// <param name="Kind">Which of AWS's boxes it is.</param>
/// <param name="Direction">How its children are laid out.</param>
/// <param name="Children">What it holds, in reading order; at least one.</param>
public sealed record DiagramGroup(
    string Id,
    LocalizedText Label,
    GroupKind Kind,
    Direction Direction,
    IReadOnlyList<DiagramElement> Children) : DiagramElement(Id, Label);
