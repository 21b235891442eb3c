namespace SaaBot.Diagrams.Layout;

/// <summary>A place on a box where a link may begin or end.</summary>
/// <param name="Side">The side, and the direction in which the link leaves.</param>
/// <param name="At">Where the line ends.</param>
/// <param name="Exit">The nearest place where it may bend.</param>
/// <param name="Cost">How much worse than the middle of the side it is.</param>
internal readonly record struct Port(Side Side, Point At, Point Exit, int Cost);
