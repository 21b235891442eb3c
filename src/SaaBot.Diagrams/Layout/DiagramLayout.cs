namespace SaaBot.Diagrams.Layout;

/// <summary>A diagram with every part in its place, in whole pixels at 1x.</summary>
/// <param name="Width">The width of the picture.</param>
/// <param name="Height">The height of the picture, without the caption of a step.</param>
/// <param name="Groups">The groups, each before what it holds.</param>
/// <param name="Nodes">The nodes in reading order.</param>
/// <param name="Links">The links in the author's order.</param>
/// <param name="Legend">The styles of the links, when there is more than one.</param>
/// <param name="Problems">What the author has to change; none for a good picture.</param>
public sealed record DiagramLayout(
    int Width,
    int Height,
    IReadOnlyList<PlacedGroup> Groups,
    IReadOnlyList<PlacedNode> Nodes,
    IReadOnlyList<PlacedLink> Links,
    IReadOnlyList<LegendEntry> Legend,
    IReadOnlyList<LayoutProblem> Problems)
{
    /// <summary>The most crossings that a picture may have.</summary>
    public const int MaxCrossings = 2;

    /// <summary>How often links turn.</summary>
    public int Bends => Links.Sum(l => l.Bends);

    /// <summary>How often links cross each other; several links on one trunk cross another once.</summary>
    public int Crossings => CrossingCounter.Count(Links);
}
