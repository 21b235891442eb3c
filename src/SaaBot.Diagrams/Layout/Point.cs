namespace SaaBot.Diagrams.Layout;

/// <summary>A point in whole pixels at 1x.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
public readonly record struct Point(int X, int Y);
