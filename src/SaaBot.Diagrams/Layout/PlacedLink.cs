using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>A link with its way.</summary>
/// <param name="Link">The link.</param>
/// <param name="Points">Its corners from the first end to the last, each piece horizontal or vertical.</param>
/// <param name="Label">The words beside it, when there are any.</param>
/// <param name="Alone">Whether it is the only link of its style that leaves its box.</param>
public sealed record PlacedLink(DiagramLink Link, IReadOnlyList<Point> Points, PlacedText? Label, bool Alone)
{
    /// <summary>How often it turns.</summary>
    public int Bends => Math.Max(0, Points.Count - 2);

    /// <summary>The pieces of its way.</summary>
    public IEnumerable<Segment> Segments
    {
        get
        {
            for (var i = 1; i < Points.Count; i++)
            {
                yield return new Segment(Points[i - 1], Points[i]);
            }
        }
    }

    /// <summary>Whether it may share a piece of its way with another: what leaves one box, or what only reaches one box, in one style.</summary>
    /// <param name="other">Another link.</param>
    public bool MayShareWith(PlacedLink other) => TrunkRule.MayShare(Link, Alone, other.Link, other.Alone);
}
