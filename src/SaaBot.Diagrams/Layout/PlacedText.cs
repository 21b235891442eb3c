using SaaBot.Diagrams.Metrics;

namespace SaaBot.Diagrams.Layout;

/// <summary>A text with its place.</summary>
/// <param name="Block">Its lines.</param>
/// <param name="Bounds">The room it takes, in pixels at 1x; lines are centred in it unless said otherwise.</param>
public sealed record PlacedText(TextBlock Block, Rect Bounds);
