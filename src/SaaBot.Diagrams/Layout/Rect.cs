namespace SaaBot.Diagrams.Layout;

/// <summary>A rectangle in whole pixels at 1x.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The top edge.</param>
/// <param name="Width">The width, not negative.</param>
/// <param name="Height">The height, not negative.</param>
public readonly record struct Rect(int X, int Y, int Width, int Height)
{
    /// <summary>The right edge.</summary>
    public int Right => X + Width;

    /// <summary>The bottom edge.</summary>
    public int Bottom => Y + Height;

    /// <summary>The middle between left and right.</summary>
    public int CenterX => X + (Width / 2);

    /// <summary>The middle between top and bottom.</summary>
    public int CenterY => Y + (Height / 2);

    /// <summary>Whether two rectangles share an area; touching edges do not count.</summary>
    /// <param name="other">The other rectangle.</param>
    public bool Overlaps(Rect other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether another rectangle lies inside, edges included.</summary>
    /// <param name="other">The other rectangle.</param>
    public bool Contains(Rect other) => other.X >= X && other.Right <= Right && other.Y >= Y && other.Bottom <= Bottom;

    /// <summary>The rectangle with a border of a width added on every side.</summary>
    /// <param name="by">The width of the border in pixels; negative takes away.</param>
    public Rect Inflate(int by) => new(X - by, Y - by, Width + (2 * by), Height + (2 * by));

    /// <summary>The area that two rectangles share; empty when they share none.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static Rect Intersect(Rect a, Rect b)
    {
        var x = Math.Max(a.X, b.X);
        var y = Math.Max(a.Y, b.Y);
        return new Rect(x, y, Math.Max(0, Math.Min(a.Right, b.Right) - x), Math.Max(0, Math.Min(a.Bottom, b.Bottom) - y));
    }

    /// <summary>The smallest rectangle around two.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static Rect Union(Rect a, Rect b)
    {
        var x = Math.Min(a.X, b.X);
        var y = Math.Min(a.Y, b.Y);
        return new Rect(x, y, Math.Max(a.Right, b.Right) - x, Math.Max(a.Bottom, b.Bottom) - y);
    }
}
