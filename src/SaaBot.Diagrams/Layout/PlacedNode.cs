using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>A node with its place.</summary>
/// <param name="Node">The node.</param>
/// <param name="Icon">Where its icon stands.</param>
/// <param name="Texts">Its name, then its notes.</param>
/// <param name="TextBeside">Whether the text stands to the right of the icon, left-aligned, rather than centred below.</param>
public sealed record PlacedNode(DiagramNode Node, Rect Icon, IReadOnlyList<PlacedText> Texts, bool TextBeside)
{
    /// <summary>Icon and texts together.</summary>
    public Rect Bounds => Texts.Aggregate(Icon, (all, text) => Rect.Union(all, text.Bounds));
}
