using SaaBot.Diagrams.Svg;

namespace SaaBot.Diagrams.Rendering;

/// <summary>The way from drawings to files.</summary>
public static class Renderer
{
    /// <summary>Pixels of a file for each pixel of a drawing.</summary>
    public const int Scale = 2;

    /// <summary>The most bytes of a picture.</summary>
    public const int MaxBytes = 120 * 1024;

    /// <summary>The most bytes of all pictures.</summary>
    public const int MaxTotalBytes = 10 * 1024 * 1024;

    /// <summary>How many colours a picture may have: up to sixteen fit into half the bytes, and fewer bend the colours of icons and badges.</summary>
    /// <param name="kind">Which picture it is.</param>
    public static int Colors(PictureKind kind) => kind == PictureKind.Plain ? 32 : 16;

    /// <summary>
    /// What makes all pictures stale when it changes: the step from SVG to PNG (its number is raised by hand) and the icons.
    /// A change of layout or drawing shows in the drawing itself.
    /// </summary>
    public static string Version { get; } = $"3; aws-icons {IconMap.Version}; Inter 4.0 beta 7";
}
