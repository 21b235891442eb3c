using SaaBot.Diagrams.Metrics;
using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>A group, or the canvas with the outermost boxes.</summary>
internal sealed class GroupBox : Box
{
    /// <summary>A group not yet placed.</summary>
    /// <param name="group">The group; null for the canvas.</param>
    /// <param name="direction">How its children are laid out.</param>
    /// <param name="parent">The group that holds it; null for the canvas.</param>
    /// <param name="index">Its place among its siblings, from 0.</param>
    public GroupBox(DiagramGroup? group, Direction direction, GroupBox? parent, int index)
        : base(group, parent, index)
    {
        Group = group;
        Direction = direction;
    }

    /// <summary>The group; null for the canvas.</summary>
    public DiagramGroup? Group { get; }

    /// <summary>How its children are laid out.</summary>
    public Direction Direction { get; }

    /// <summary>What it holds, in reading order.</summary>
    public List<Box> Children { get; } = [];

    /// <summary>The room between child i and child i + 1.</summary>
    public int[] Gaps { get; set; } = [];

    /// <summary>Its name; null for the canvas.</summary>
    public TextBlock? Label { get; set; }

    /// <summary>The height kept free above its children.</summary>
    public int HeaderHeight { get; set; }

    /// <summary>Room below the children for links that run there.</summary>
    public int ExtraBottom { get; set; }

    /// <summary>The room between the border and the children; none for the canvas.</summary>
    public int Padding => Group is null ? 0 : LayoutStyle.Padding;

    /// <summary>Whether an icon stands in its corner.</summary>
    public bool HasCornerIcon => Group is not null && LayoutStyle.HasCornerIcon(Group.Kind);

    /// <summary>Where the name stands.</summary>
    public Rect LabelBounds => Label is null
        ? default
        : new Rect(
            X + LabelInset,
            Y + (HasCornerIcon && Label.Lines.Count == 1 ? (LayoutStyle.CornerIcon - Label.Height) / 2 : HasCornerIcon ? 3 : 6),
            Label.Width,
            Label.Height);

    /// <summary>From the left border to the name.</summary>
    public int LabelInset => HasCornerIcon ? LayoutStyle.CornerIcon + 7 : 10;

    /// <summary>Icon and name together; empty for the canvas.</summary>
    public Rect Header => Label is null
        ? default
        : HasCornerIcon ? Rect.Union(new Rect(X, Y, LayoutStyle.CornerIcon, LayoutStyle.CornerIcon), LabelBounds) : LabelBounds;

    /// <inheritdoc/>
    public override Rect Hull => Bounds;
}
