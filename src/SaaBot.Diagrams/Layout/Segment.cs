namespace SaaBot.Diagrams.Layout;

/// <summary>A horizontal or vertical piece of a link.</summary>
/// <param name="A">The start.</param>
/// <param name="B">The end; shares one coordinate with the start.</param>
public readonly record struct Segment(Point A, Point B)
{
    /// <summary>Whether it runs left to right or back.</summary>
    public bool Horizontal => A.Y == B.Y;

    /// <summary>Its length in pixels.</summary>
    public int Length => Math.Abs(A.X - B.X) + Math.Abs(A.Y - B.Y);

    /// <summary>The rectangle it fills, of no height or no width.</summary>
    public Rect Bounds => new(Math.Min(A.X, B.X), Math.Min(A.Y, B.Y), Math.Abs(A.X - B.X), Math.Abs(A.Y - B.Y));

    /// <summary>Whether it runs through the inside of a rectangle; touching an edge does not count.</summary>
    /// <param name="rect">The rectangle.</param>
    public bool Enters(Rect rect)
    {
        var b = Bounds;
        return b.X < rect.Right && b.Right > rect.X && b.Y < rect.Bottom && b.Bottom > rect.Y;
    }

    /// <summary>Whether it crosses another at a right angle with both going on to either side.</summary>
    /// <param name="other">The other piece.</param>
    public bool Crosses(Segment other)
    {
        if (Horizontal == other.Horizontal)
        {
            return false;
        }

        var h = Horizontal ? Bounds : other.Bounds;
        var v = Horizontal ? other.Bounds : Bounds;
        return h.X < v.X && v.X < h.Right && v.Y < h.Y && h.Y < v.Bottom;
    }

    /// <summary>How long it runs beside another of the same direction that is nearer than a distance.</summary>
    /// <param name="other">The other piece.</param>
    /// <param name="distance">The distance in pixels.</param>
    /// <returns>Pixels; 0 when they never run side by side.</returns>
    public int RunsBeside(Segment other, int distance)
    {
        if (Horizontal != other.Horizontal)
        {
            return 0;
        }

        var a = Bounds;
        var b = other.Bounds;
        return Horizontal
            ? Math.Abs(a.Y - b.Y) < distance ? Math.Max(0, Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X)) : 0
            : Math.Abs(a.X - b.X) < distance ? Math.Max(0, Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y)) : 0;
    }
}
