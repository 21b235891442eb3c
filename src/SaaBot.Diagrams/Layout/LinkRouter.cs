namespace SaaBot.Diagrams.Layout;

/// <summary>Gives every link its way: straight where it can be, otherwise the cheapest round the boxes.</summary>
internal sealed class LinkRouter
{
    private const int Rounds = 3;
    private const int Nearby = 160;
    private const int Anywhere = 1 << 20;
    private readonly List<LinkRoute> _links;
    private readonly List<LinkRoute> _routed = [];

    /// <summary>A router.</summary>
    /// <param name="links">The links.</param>
    public LinkRouter(List<LinkRoute> links) => _links = links;

    /// <summary>Finds all ways; the boxes are placed.</summary>
    /// <returns>The links for which no way without a fault was found.</returns>
    public List<LinkRoute> Route()
    {
        Prefer();
        var order = _links.OrderBy(Span).ToList();
        foreach (var link in order)
        {
            Route(link);
        }

        // Later links may have closed the best way of earlier ones; each gets another look at what has become of the picture.
        for (var round = 1; round < Rounds; round++)
        {
            var changed = false;
            foreach (var link in order)
            {
                if (link.Points.Count == 2 && !Faulty(link))
                {
                    continue;
                }

                var before = link.Points;
                Route(link);
                changed |= !before.SequenceEqual(link.Points);
            }

            if (!changed)
            {
                break;
            }
        }

        return _links.FindAll(l => l.Points.Count < 2 || Beside(l));
    }

    private static int Span(LinkRoute link)
    {
        var a = link.From.Hull;
        var b = link.To.Hull;
        return Math.Abs(a.CenterX - b.CenterX) + Math.Abs(a.CenterY - b.CenterY);
    }

    // Several links between the same two boxes stand evenly about the middle of the side.
    private void Prefer()
    {
        foreach (var pair in _links.GroupBy(l => string.CompareOrdinal(l.Link.From, l.Link.To) < 0 ? (l.From, l.To) : (l.To, l.From)))
        {
            var links = pair.ToList();
            for (var i = 0; i < links.Count; i++)
            {
                links[i].PreferredOffset = ((2 * i) - links.Count + 1) * 8;
            }
        }
    }

    private void Route(LinkRoute link)
    {
        _routed.Remove(link);
        link.Points = link.From.Holds(link.To) || link.To.Holds(link.From)
            ? Inward(link)
            : Way(new RouteScene(link, _routed, Nearby)) ?? Way(new RouteScene(link, _routed, Anywhere)) ?? [];
        _routed.Add(link);
    }

    // Straight where nothing speaks against it, otherwise the cheaper of the straight way and the one round the boxes.
    private static List<Point>? Way(RouteScene scene)
    {
        var link = scene.Link;
        var straight = StraightWay.Find(scene, out var straightCost);
        if (straight is not null && straightCost < RouteCosts.Bend)
        {
            return straight;
        }

        var from = Ports.Of(link.From, link.To, link.PreferredOffset, scene);
        var to = Ports.Of(link.To, link.From, link.PreferredOffset, scene);
        if (link.From is NodeBox && ReferenceEquals(link.From.Parent, link.Parent) && !RouteScene.IsRow(link.Parent))
        {
            to = to.ConvertAll(p => p.Side is Side.Left or Side.Right ? p with { Cost = p.Cost + RouteCosts.Sideways } : p);
        }

        var way = PathFinder.Find(new RouteGrid(scene, from, to), from, to, out var cost);
        return way is not null && (straight is null || cost < straightCost + Length(straight)) ? way : straight;
    }

    private static int Length(List<Point> way) => Math.Abs(way[0].X - way[^1].X) + Math.Abs(way[0].Y - way[^1].Y);

    // A link between a group and something in it runs from the nearest border straight inward.
    private static List<Point> Inward(LinkRoute link)
    {
        var (outer, inner) = link.From.Holds(link.To) ? (link.From, link.To) : (link.To, link.From);
        var port = Ports.At(inner, Side.Left, Ports.Range(inner, Side.Left).Middle);
        var way = new List<Point> { new(outer.X, port.At.Y), port.At };
        if (ReferenceEquals(outer, link.To))
        {
            way.Reverse();
        }

        return way;
    }

    private bool Faulty(LinkRoute link) => Touches(link, (a, b) => a.RunsBeside(b, LayoutStyle.LinkSpacing) > 0 || a.Crosses(b));

    private bool Beside(LinkRoute link) => Touches(link, (a, b) => a.RunsBeside(b, LayoutStyle.LinkSpacing) > 0);

    private bool Touches(LinkRoute link, Func<Segment, Segment, bool> how)
    {
        var near = link.Bounds.Inflate(LayoutStyle.LinkSpacing);
        foreach (var other in _links)
        {
            if (ReferenceEquals(other, link) || !other.Bounds.Overlaps(near) || link.MayShareWith(other))
            {
                continue;
            }

            foreach (var a in link.Segments)
            {
                foreach (var b in other.Segments)
                {
                    if (how(a, b))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
