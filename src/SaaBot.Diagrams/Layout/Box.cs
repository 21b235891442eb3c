using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>A box while its size and place are being found.</summary>
internal abstract class Box
{
    /// <summary>A box not yet placed.</summary>
    /// <param name="element">What it shows; null for the canvas.</param>
    /// <param name="parent">The group that holds it; null for the canvas.</param>
    /// <param name="index">Its place among its siblings, from 0.</param>
    protected Box(DiagramElement? element, GroupBox? parent, int index)
    {
        Element = element;
        Parent = parent;
        Index = index;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    /// <summary>What it shows; null for the canvas.</summary>
    public DiagramElement? Element { get; }

    /// <summary>The group that holds it; null for the canvas.</summary>
    public GroupBox? Parent { get; }

    /// <summary>Its place among its siblings, from 0.</summary>
    public int Index { get; }

    /// <summary>How many groups hold it, the canvas included.</summary>
    public int Depth { get; }

    /// <summary>The left edge.</summary>
    public int X { get; set; }

    /// <summary>The top edge.</summary>
    public int Y { get; set; }

    /// <summary>The width.</summary>
    public int Width { get; set; }

    /// <summary>The height.</summary>
    public int Height { get; set; }

    /// <summary>The room it takes.</summary>
    public Rect Bounds => new(X, Y, Width, Height);

    /// <summary>What others must keep clear of: a group's border, or a node's icon and text.</summary>
    public abstract Rect Hull { get; }

    /// <summary>Whether it is a group that holds another box, or that box itself.</summary>
    /// <param name="other">The other box.</param>
    public bool Holds(Box other)
    {
        var box = other;
        while (box is not null && box.Depth > Depth)
        {
            box = box.Parent;
        }

        return ReferenceEquals(box, this);
    }
}
