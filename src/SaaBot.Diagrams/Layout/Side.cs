namespace SaaBot.Diagrams.Layout;

/// <summary>A side of a box, and the direction away from it.</summary>
internal enum Side
{
    /// <summary>To the right.</summary>
    Right,

    /// <summary>Downwards.</summary>
    Bottom,

    /// <summary>To the left.</summary>
    Left,

    /// <summary>Upwards.</summary>
    Top,
}
