using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>A sample of a link's style with its name.</summary>
/// <param name="Style">The style.</param>
/// <param name="Sample">The line, drawn through the middle.</param>
/// <param name="Label">Its name, left-aligned.</param>
public sealed record LegendEntry(LinkStyle Style, Rect Sample, PlacedText Label);
