using SaaBot.Diagrams.Metrics;
using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>A node: an icon with its name and notes below it, or beside it.</summary>
internal sealed class NodeBox : Box
{
    /// <summary>A node not yet placed.</summary>
    /// <param name="node">The node.</param>
    /// <param name="parent">The group that holds it.</param>
    /// <param name="index">Its place among its siblings, from 0.</param>
    public NodeBox(DiagramNode node, GroupBox parent, int index)
        : base(node, parent, index) => Node = node;

    /// <summary>The node.</summary>
    public DiagramNode Node { get; }

    /// <summary>The name, then the notes.</summary>
    public IReadOnlyList<TextBlock> Texts { get; set; } = [];

    /// <summary>Whether the text stands to the right of the icon rather than under it.</summary>
    public bool TextBeside { get; set; }

    /// <summary>The width of the longest line.</summary>
    public int TextWidth => Texts.Max(t => t.Width);

    /// <summary>The height of all lines.</summary>
    public int TextHeight => Texts.Sum(t => t.Height);

    /// <summary>Where the icon stands.</summary>
    public Rect Icon => TextBeside
        ? new Rect(X, Y + ((ContentHeight - LayoutStyle.Icon) / 2), LayoutStyle.Icon, LayoutStyle.Icon)
        : new Rect(X + ((Width - LayoutStyle.Icon) / 2), Y, LayoutStyle.Icon, LayoutStyle.Icon);

    /// <summary>Where the text stands.</summary>
    public Rect Text => TextBeside
        ? new Rect(X + LayoutStyle.Icon + (2 * LayoutStyle.IconGap), Y + ((ContentHeight - TextHeight) / 2), TextWidth, TextHeight)
        : new Rect(X + ((Width - TextWidth) / 2), Y + LayoutStyle.Icon + LayoutStyle.IconGap, TextWidth, TextHeight);

    /// <summary>The height that icon and text need.</summary>
    public int ContentHeight => TextBeside
        ? Math.Max(LayoutStyle.Icon, TextHeight)
        : LayoutStyle.Icon + LayoutStyle.IconGap + TextHeight;

    /// <summary>The width that icon and text need.</summary>
    public int ContentWidth => TextBeside
        ? LayoutStyle.Icon + (2 * LayoutStyle.IconGap) + TextWidth
        : Math.Max(LayoutStyle.Icon, TextWidth);

    /// <inheritdoc/>
    public override Rect Hull => Rect.Union(Icon, Text);
}
