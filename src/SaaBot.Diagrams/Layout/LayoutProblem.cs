namespace SaaBot.Diagrams.Layout;

/// <summary>What the author of a diagram has to change, because no layout of its nesting is good.</summary>
public enum LayoutProblem
{
    /// <summary>Wider than <see cref="LayoutStyle.MaxWidth"/>: too many boxes side by side.</summary>
    TooWide,

    /// <summary>Taller than <see cref="LayoutStyle.MaxRatio"/> times its width: too many boxes one under the other.</summary>
    TooTall,

    /// <summary>A link has no way free of others and of boxes.</summary>
    LinkWithoutWay,

    /// <summary>A label has no place free of lines and boxes.</summary>
    LabelWithoutPlace,

    /// <summary>Links cross each other more than twice.</summary>
    TooManyCrossings,
}
