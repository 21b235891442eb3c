using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>A link with its way.</summary>
/// <param name="Link">The link.</param>
/// <param name="Points">Its corners from the first end to the last, each piece horizontal or vertical.</param>
/// <param name="Label">The words beside it, when there are any.</param>
public sealed record PlacedLink(DiagramLink Link, IReadOnlyList<Point> Points, PlacedText? Label)
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

    /// <summary>Whether it may share a piece of its way with another: what leaves one box, or reaches one box, in one style.</summary>
    /// <param name="other">Another link.</param>
    public bool MayShareWith(PlacedLink other) =>
        Link.Style == other.Link.Style && !Link.Both && !other.Link.Both && (Link.From == other.Link.From) != (Link.To == other.Link.To);
}
