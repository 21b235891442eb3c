using SaaBot.Diagrams.Metrics;

namespace SaaBot.Diagrams.Layout;

/// <summary>Finds a place beside its line for every link's label, free of lines, borders, boxes and other labels.</summary>
internal sealed class LabelPlacer
{
    private const int Reach = 220;
    private const int HeaderDistance = 8;
    private const int Distance = 4;

    // A label that would fit in one line is not piled up in three just because there is no room for the one.
    private const int Tower = 2;
    private static readonly int[] Places = [50, 45, 55, 40, 60, 35, 65, 30, 70, 25, 75, 20, 80, 15, 85, 10, 90];
    private readonly BoxTree _tree;
    private readonly List<LinkRoute> _links;

    /// <summary>A placer.</summary>
    /// <param name="tree">The placed boxes.</param>
    /// <param name="links">The links with their ways.</param>
    public LabelPlacer(BoxTree tree, List<LinkRoute> links)
    {
        _tree = tree;
        _links = links;
    }

    /// <summary>Places all labels.</summary>
    /// <returns>The links whose labels found no place.</returns>
    public List<LinkRoute> Place()
    {
        var failed = new List<LinkRoute>();
        _links.ForEach(l => l.LabelBounds = null);
        foreach (var link in _links.Where(l => l.LabelShapes.Count > 0 && l.Points.Count > 1).OrderBy(Longest))
        {
            if (!Place(link))
            {
                failed.Add(link);
            }
        }

        return failed;
    }

    private static int Longest(LinkRoute link) => link.Segments.Max(s => s.Length);

    private bool Place(LinkRoute link)
    {
        var taken = Taken(link);
        var best = int.MaxValue;
        var longest = Longest(link);
        foreach (var segment in link.Segments)
        {
            var own = Unshared(link, segment);
            if (own.Length < LayoutStyle.Stub)
            {
                continue;
            }

            for (var s = 0; s < link.LabelShapes.Count; s++)
            {
                var shape = link.LabelShapes[s];
                if (s >= Tower && own.Horizontal && own.Length > link.LabelShapes[0].Width)
                {
                    break;
                }

                foreach (var place in Places)
                {
                    for (var side = 0; side < 2; side++)
                    {
                        var bounds = Bounds(own, shape, place, side);
                        var cost = Cost(own, shape, longest, place, side, s);
                        if (cost < best && !taken.Exists(bounds.Overlaps))
                        {
                            best = cost;
                            link.LabelBounds = bounds;
                            link.LabelShape = shape;
                        }
                    }
                }
            }
        }

        return best < int.MaxValue;
    }

    // The longest piece of a segment that no other link runs along, so that the words name one line only.
    private Segment Unshared(LinkRoute link, Segment segment)
    {
        var (low, high) = segment.Horizontal ? (segment.Bounds.X, segment.Bounds.Right) : (segment.Bounds.Y, segment.Bounds.Bottom);
        foreach (var other in _links)
        {
            if (ReferenceEquals(other, link))
            {
                continue;
            }

            foreach (var line in other.Segments)
            {
                if (segment.RunsBeside(line, 2) == 0)
                {
                    continue;
                }

                var (start, end) = line.Horizontal ? (line.Bounds.X, line.Bounds.Right) : (line.Bounds.Y, line.Bounds.Bottom);
                if (end < high && high - end >= start - low)
                {
                    low = Math.Max(low, end);
                }
                else
                {
                    high = Math.Min(high, Math.Max(low, start));
                }
            }
        }

        return segment.Horizontal
            ? new Segment(new Point(low, segment.A.Y), new Point(high, segment.A.Y))
            : new Segment(new Point(segment.A.X, low), new Point(segment.A.X, high));
    }

    private static Rect Bounds(Segment segment, TextBlock shape, int place, int side)
    {
        var b = segment.Bounds;
        if (segment.Horizontal)
        {
            var x = b.X + (b.Width * place / 100) - (shape.Width / 2);
            return new Rect(x, side == 0 ? b.Y - Distance - shape.Height : b.Y + Distance, shape.Width, shape.Height);
        }

        var y = b.Y + (b.Height * place / 100) - (shape.Height / 2);
        return new Rect(side == 0 ? b.X + Distance + 2 : b.X - Distance - 2 - shape.Width, y, shape.Width, shape.Height);
    }

    private static int Cost(Segment segment, TextBlock shape, int longest, int place, int side, int extraLines)
    {
        var room = segment.Horizontal ? segment.Length - shape.Width : segment.Length - shape.Height;
        var overhang = Math.Max(0, 6 - room);
        var wide = segment.Horizontal ? 0 : Math.Max(0, shape.Width - 90);
        return (longest - segment.Length) + Math.Abs(place - 50) + (side * (segment.Horizontal ? 6 : 30)) + (extraLines * (segment.Horizontal ? 14 : 5)) + (overhang * 2) + wide;
    }

    private List<Rect> Taken(LinkRoute link)
    {
        var near = link.Points.Aggregate(new Rect(link.Points[0].X, link.Points[0].Y, 0, 0), (all, p) => Rect.Union(all, new Rect(p.X, p.Y, 0, 0))).Inflate(Reach);
        var taken = new List<Rect>();
        foreach (var node in _tree.Nodes)
        {
            Add(node.Icon.Inflate(3));
            Add(node.Text.Inflate(3));
        }

        foreach (var group in _tree.Groups)
        {
            var b = group.Bounds;
            Add(group.Header.Inflate(HeaderDistance));
            Add(new Rect(b.X - 3, b.Y - 3, b.Width + 6, 6));
            Add(new Rect(b.X - 3, b.Bottom - 3, b.Width + 6, 6));
            Add(new Rect(b.X - 3, b.Y - 3, 6, b.Height + 6));
            Add(new Rect(b.Right - 3, b.Y - 3, 6, b.Height + 6));
        }

        foreach (var other in _links)
        {
            foreach (var segment in other.Segments)
            {
                Add(segment.Bounds.Inflate(3));
            }

            if (other.LabelBounds is { } label && !ReferenceEquals(other, link))
            {
                Add(label.Inflate(4));
            }
        }

        return taken;

        void Add(Rect rect)
        {
            if (rect.Overlaps(near))
            {
                taken.Add(rect);
            }
        }
    }
}
