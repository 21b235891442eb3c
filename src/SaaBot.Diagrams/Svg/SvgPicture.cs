namespace SaaBot.Diagrams.Svg;

/// <summary>A picture as SVG.</summary>
/// <param name="Markup">The whole document.</param>
/// <param name="Width">Its width in pixels at 1x.</param>
/// <param name="Height">Its height in pixels at 1x.</param>
public sealed record SvgPicture(string Markup, int Width, int Height);
