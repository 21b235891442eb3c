namespace SaaBot.Diagrams.Svg;

/// <summary>An icon to put into a picture.</summary>
/// <param name="Size">The side of its square in its own units.</param>
/// <param name="Markup">What is inside its svg element.</param>
public sealed record Icon(int Size, string Markup);
