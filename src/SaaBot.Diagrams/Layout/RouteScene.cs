using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>What one link must keep clear of, and which borders it has to cross.</summary>
internal sealed class RouteScene
{
    private readonly List<(Box Box, Side Side, int Along)> _trunkSides = [];

    /// <summary>Gathers what concerns a link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="routed">The links that already have a way.</param>
    /// <param name="margin">How far round its two ends it may go, within the group that holds both.</param>
    public RouteScene(LinkRoute link, IEnumerable<LinkRoute> routed, int margin)
    {
        Link = link;
        var area = link.Parent.Group is null ? link.Parent.Bounds.Inflate(12) : link.Parent.Bounds;
        Bounds = Rect.Intersect(area, Rect.Union(link.From.Hull, link.To.Hull).Inflate(margin));
        AddChain(link.From);
        AddChain(link.To);
        Chain.Add(link.Parent);
        foreach (var group in Chain)
        {
            foreach (var child in group.Children)
            {
                if (child.Hull.Overlaps(Bounds) && !child.Holds(link.From) && !child.Holds(link.To))
                {
                    Obstacles.Add(child.Hull.Inflate(LayoutStyle.Clearance));
                }
            }

            if (group.Label is not null)
            {
                Obstacles.Add(group.Header.Inflate(4));
            }
        }

        Ends = [link.From.Hull, link.To.Hull];
        var near = Bounds.Inflate(LayoutStyle.LinkSpacing);
        foreach (var other in routed)
        {
            if (ReferenceEquals(other, link) || !other.Bounds.Overlaps(near))
            {
                continue;
            }

            var share = link.MayShareWith(other);
            if (share && other.Points.Count > 1)
            {
                var start = ReferenceEquals(link.From, other.From);
                var (at, next) = start ? (other.Points[0], other.Points[1]) : (other.Points[^1], other.Points[^2]);
                var side = SideOf(at, next);
                Trunks.Add(at);
                _trunkSides.Add((start ? link.From : link.To, side, side is Side.Top or Side.Bottom ? at.X : at.Y));
            }

            foreach (var segment in other.Segments)
            {
                Lines.Add((segment, share));
            }
        }
    }

    /// <summary>The link.</summary>
    public LinkRoute Link { get; }

    /// <summary>The groups whose inside the link may use, the one that holds both ends last.</summary>
    public List<GroupBox> Chain { get; } = [];

    /// <summary>What it must not enter.</summary>
    public List<Rect> Obstacles { get; } = [];

    /// <summary>Its own two ends.</summary>
    public Rect[] Ends { get; }

    /// <summary>The pieces of other links, and whether the link may run along with them.</summary>
    public List<(Segment Segment, bool Share)> Lines { get; } = [];

    /// <summary>Where links end that it may join.</summary>
    public List<Point> Trunks { get; } = [];

    /// <summary>The area it stays in.</summary>
    public Rect Bounds { get; }

    /// <summary>Where on an end links leave or arrive that it may join: the side, and the place along it.</summary>
    /// <param name="box">One of the link's ends.</param>
    public List<(Side Side, int Along)> TrunksOf(Box box) => _trunkSides.FindAll(t => ReferenceEquals(t.Box, box)).ConvertAll(t => (t.Side, t.Along));

    /// <summary>Whether boxes of a group are laid out left to right.</summary>
    /// <param name="group">The group.</param>
    public static bool IsRow(GroupBox group) => group.Direction == Direction.Row;

    private static Side SideOf(Point at, Point next) =>
        at.Y == next.Y ? next.X > at.X ? Side.Right : Side.Left : next.Y > at.Y ? Side.Bottom : Side.Top;

    private void AddChain(Box end)
    {
        for (var group = end.Parent!; !ReferenceEquals(group, Link.Parent); group = group.Parent!)
        {
            Chain.Add(group);
        }
    }
}
