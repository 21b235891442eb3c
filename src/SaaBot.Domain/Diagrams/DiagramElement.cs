using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Diagrams;

/// <summary>A box of a diagram: a <see cref="DiagramGroup"/> or a <see cref="DiagramNode"/>.</summary>
/// <param name="Id">Unique inside the diagram, lower-case kebab; links and steps name it.</param>
/// <param name="Label">The text on the box.</param>
public abstract record DiagramElement(string Id, LocalizedText Label);
