using SaaBot.Diagrams.Metrics;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Layout;

/// <summary>A link while its way is being found.</summary>
internal sealed class LinkRoute
{
    private const int MostLines = 4;
    private const int Short = 64;
    private List<Point> _points = [];

    /// <summary>A link without a way.</summary>
    /// <param name="link">The link.</param>
    /// <param name="from">The box it leaves.</param>
    /// <param name="to">The box it reaches.</param>
    /// <param name="language">The language of its label.</param>
    public LinkRoute(DiagramLink link, Box from, Box to, Language language)
    {
        Link = link;
        From = from;
        To = to;
        Parent = BoxTree.CommonParent(from, to);
        if (link.Label?.In(language) is { } label)
        {
            var shapes = new List<TextBlock>();
            for (var lines = 1; lines <= MostLines; lines++)
            {
                var shape = TextBlock.Narrow(label, LayoutStyle.LinkLabel, lines);
                if (shape.Lines.Count == lines)
                {
                    shapes.Add(shape);
                }

                // To break two short words apart saves next to nothing, and Vietnamese writes most of its words as two.
                if (shape.Width <= Short)
                {
                    break;
                }
            }

            LabelShapes = shapes;
        }
    }

    /// <summary>The link.</summary>
    public DiagramLink Link { get; }

    /// <summary>The box it leaves.</summary>
    public Box From { get; }

    /// <summary>The box it reaches.</summary>
    public Box To { get; }

    /// <summary>The innermost group that holds both ends.</summary>
    public GroupBox Parent { get; }

    /// <summary>The label set in one line, in two and so on; none without a label.</summary>
    public IReadOnlyList<TextBlock> LabelShapes { get; } = [];

    /// <summary>How far from the middle of a side its ends should stand, when several links join the same two boxes.</summary>
    public int PreferredOffset { get; set; }

    /// <summary>Its way: the corners from the first end to the last.</summary>
    public List<Point> Points
    {
        get => _points;
        set
        {
            _points = value;
            Bounds = Around(value);
        }
    }

    /// <summary>Where the label was placed, when there is one.</summary>
    public Rect? LabelBounds { get; set; }

    /// <summary>The shape of the label that was placed.</summary>
    public TextBlock? LabelShape { get; set; }

    /// <summary>The area of its way, at least a pixel in both directions.</summary>
    public Rect Bounds { get; private set; }

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

    /// <summary>Whether it is the only link of its style that leaves its box, so that it may run into others that reach the same goal.</summary>
    public bool Alone { get; set; }

    /// <summary>Whether the two may share a piece of their way: what leaves one box, or what only reaches one box, in one style.</summary>
    /// <param name="other">Another link.</param>
    public bool MayShareWith(LinkRoute other) =>
        TrunkRule.MayShare(Link, Alone, other.Link, other.Alone);

    /// <summary>The area of a way, at least a pixel in both directions.</summary>
    /// <param name="points">The corners of the way.</param>
    public static Rect Around(IReadOnlyList<Point> points)
    {
        if (points.Count == 0)
        {
            return default;
        }

        var (left, right, top, bottom) = (int.MaxValue, int.MinValue, int.MaxValue, int.MinValue);
        foreach (var point in points)
        {
            (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
            (top, bottom) = (Math.Min(top, point.Y), Math.Max(bottom, point.Y));
        }

        return new Rect(left, top, right - left + 1, bottom - top + 1);
    }
}
