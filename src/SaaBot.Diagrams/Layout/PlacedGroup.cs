using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>A group with its place.</summary>
/// <param name="Group">The group.</param>
/// <param name="Bounds">Its border.</param>
/// <param name="CornerIcon">Where the icon in its corner stands, when its kind has one.</param>
/// <param name="Label">Its name, left-aligned.</param>
public sealed record PlacedGroup(DiagramGroup Group, Rect Bounds, Rect? CornerIcon, PlacedText Label);
