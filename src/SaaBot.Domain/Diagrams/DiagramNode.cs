using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Diagrams;

/// <summary>A part of the architecture.</summary>
/// <param name="Id">Unique inside the diagram.</param>
/// <param name="Label">The name of the part.</param>
/// <param name="Icon">The key of its icon, such as <c>lambda</c> or <c>users</c>; one of <see cref="DiagramIcons"/>.</param>
/// <param name="Notes">Short lines under the label: "Multi-AZ", "10.0.1.0/24"; possibly none.</param>
public sealed record DiagramNode(
    string Id,
    LocalizedText Label,
    string Icon,
    IReadOnlyList<LocalizedText> Notes) : DiagramElement(Id, Label);
