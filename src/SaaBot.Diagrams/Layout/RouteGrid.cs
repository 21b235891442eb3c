namespace SaaBot.Diagrams.Layout;

/// <summary>The lines on which one link may run, and what each step along them costs.</summary>
internal sealed class RouteGrid
{
    private const int Track = 12;
    private readonly RouteScene _scene;

    /// <summary>Builds the grid of a link.</summary>
    /// <param name="scene">What the link must keep clear of.</param>
    /// <param name="from">The ports of its first end.</param>
    /// <param name="to">The ports of its last end.</param>
    public RouteGrid(RouteScene scene, List<Port> from, List<Port> to)
    {
        _scene = scene;
        var xs = new SortedDictionary<int, int>();
        var ys = new SortedDictionary<int, int>();
        foreach (var port in from.Concat(to))
        {
            Offer(xs, port.Exit.X, 0);
            Offer(ys, port.Exit.Y, 0);
        }

        foreach (var group in scene.Chain)
        {
            OfferGaps(RouteScene.IsRow(group) ? xs : ys, group, scene.Bounds);
            OfferSides(xs, ys, group, scene.Bounds);
        }

        foreach (var (segment, share) in scene.Lines)
        {
            if (share)
            {
                Offer(segment.Horizontal ? ys : xs, segment.Horizontal ? segment.A.Y : segment.A.X, 0);
            }
        }

        (Xs, XBias) = Inside(xs, scene.Bounds.X, scene.Bounds.Right);
        (Ys, YBias) = Inside(ys, scene.Bounds.Y, scene.Bounds.Bottom);
        Down = new int[Xs.Length * Ys.Length];
        Across = new int[Xs.Length * Ys.Length];
        for (var i = 0; i < Xs.Length; i++)
        {
            Price(Down.AsSpan(i * Ys.Length, Ys.Length), Xs[i], Ys, vertical: true);
        }

        for (var j = 0; j < Ys.Length; j++)
        {
            Price(Across.AsSpan(j * Xs.Length, Xs.Length), Ys[j], Xs, vertical: false);
        }
    }

    /// <summary>The places of the vertical lines, from left to right.</summary>
    public int[] Xs { get; }

    /// <summary>The places of the horizontal lines, from top to bottom.</summary>
    public int[] Ys { get; }

    /// <summary>How much worse than the middle of its gap each vertical line is.</summary>
    public int[] XBias { get; }

    /// <summary>How much worse than the middle of its gap each horizontal line is.</summary>
    public int[] YBias { get; }

    /// <summary>The cost from line j to line j + 1 on vertical line i, at i × count + j.</summary>
    public int[] Down { get; }

    /// <summary>The cost from line i to line i + 1 on horizontal line j, at j × count + i.</summary>
    public int[] Across { get; }

    private static void Offer(SortedDictionary<int, int> lines, int at, int bias)
    {
        if (!lines.TryGetValue(at, out var known) || bias < known)
        {
            lines[at] = bias;
        }
    }

    private static (int[] At, int[] Bias) Inside(SortedDictionary<int, int> lines, int low, int high)
    {
        var inside = lines.Where(l => l.Key > low && l.Key < high).ToArray();
        return (Array.ConvertAll(inside, l => l.Key), Array.ConvertAll(inside, l => l.Value));
    }

    private static void OfferGaps(SortedDictionary<int, int> lines, GroupBox group, Rect bounds)
    {
        for (var i = 1; i < group.Children.Count; i++)
        {
            var a = group.Children[i - 1].Hull;
            var b = group.Children[i].Hull;
            var (low, high) = RouteScene.IsRow(group) ? (a.Right, b.X) : (a.Bottom, b.Y);
            if (RouteScene.IsRow(group) ? high < bounds.X || low > bounds.Right : high < bounds.Y || low > bounds.Bottom)
            {
                continue;
            }

            var middle = (low + high) / 2;
            Offer(lines, middle, 0);
            for (var track = 1; (track * Track) + LayoutStyle.Clearance <= (high - low) / 2; track++)
            {
                Offer(lines, middle - (track * Track), 4 * track);
                Offer(lines, middle + (track * Track), 4 * track);
            }
        }
    }

    private static void OfferSides(SortedDictionary<int, int> xs, SortedDictionary<int, int> ys, GroupBox group, Rect bounds)
    {
        const int Beside = LayoutStyle.Clearance + 1;
        if (group.Group is not null)
        {
            Offer(xs, group.X + Beside, 10);
            Offer(xs, group.X + group.Width - Beside, 10);
            Offer(ys, group.Y + group.Height - Beside, 10);
            Offer(ys, group.Y + group.HeaderHeight - Beside, 10);
            Offer(ys, group.Y + group.HeaderHeight - (2 * Beside), 4);
        }

        foreach (var child in group.Children)
        {
            var hull = child.Hull;
            if (!hull.Overlaps(bounds))
            {
                continue;
            }

            Offer(xs, hull.X - Beside, 12);
            Offer(xs, hull.Right + Beside, 12);
            Offer(ys, hull.Y - Beside, 12);
            Offer(ys, hull.Bottom + Beside, 12);
        }
    }

    private void Price(Span<int> costs, int at, int[] stops, bool vertical)
    {
        for (var i = 0; i + 1 < stops.Length; i++)
        {
            costs[i] = stops[i + 1] - stops[i];
        }

        foreach (var obstacle in _scene.Obstacles)
        {
            Block(costs, at, stops, obstacle, vertical);
        }

        foreach (var end in _scene.Ends)
        {
            Block(costs, at, stops, end.Inflate(3), vertical);
        }

        foreach (var group in _scene.Chain)
        {
            PriceBorder(costs, at, stops, group, vertical);
        }

        foreach (var (segment, share) in _scene.Lines)
        {
            PriceLine(costs, at, stops, segment, share, vertical);
        }
    }

    private static void Block(Span<int> costs, int at, int[] stops, Rect rect, bool vertical)
    {
        var (low, high, start, end) = vertical ? (rect.X, rect.Right, rect.Y, rect.Bottom) : (rect.Y, rect.Bottom, rect.X, rect.Right);
        if (at > low && at < high)
        {
            Mark(costs, stops, start, end, RouteCosts.Blocked);
        }
    }

    private void PriceBorder(Span<int> costs, int at, int[] stops, GroupBox group, bool vertical)
    {
        if (group.Group is null)
        {
            return;
        }

        var bounds = group.Bounds;
        var (low, high, start, end) = vertical
            ? (bounds.X, bounds.Right, bounds.Y, bounds.Bottom)
            : (bounds.Y, bounds.Bottom, bounds.X, bounds.Right);
        if (Math.Abs(at - low) < RouteCosts.BorderDistance || Math.Abs(at - high) < RouteCosts.BorderDistance)
        {
            Mark(costs, stops, start, end, RouteCosts.AlongBorder);
        }
        else if (at > low && at < high && !ReferenceEquals(group, _scene.Link.Parent))
        {
            Cross(costs, stops, start, RouteCosts.Border);
            Cross(costs, stops, end, RouteCosts.Border);
        }
    }

    private static void PriceLine(Span<int> costs, int at, int[] stops, Segment line, bool share, bool vertical)
    {
        var bounds = line.Bounds;
        if (line.Horizontal != vertical)
        {
            var (place, start, end) = vertical ? (bounds.X, bounds.Y, bounds.Bottom) : (bounds.Y, bounds.X, bounds.Right);
            if (at == place && share)
            {
                Discount(costs, stops, start, end);
            }
            else if (Math.Abs(at - place) < LayoutStyle.LinkSpacing)
            {
                Mark(costs, stops, start, end, RouteCosts.Beside);
            }
        }
        else
        {
            var (place, start, end) = vertical ? (bounds.Y, bounds.X, bounds.Right) : (bounds.X, bounds.Y, bounds.Bottom);
            if (share && at > start && at < end)
            {
                // To fork from a trunk touches it on one side, to cross it on both.
                Cross(costs, stops, place, RouteCosts.Fork);
                Cross(costs, stops, place + 1, RouteCosts.Fork);
            }
            else if (!share && at > start - LayoutStyle.PortGap && at < end + LayoutStyle.PortGap)
            {
                Cross(costs, stops, place, RouteCosts.Crossing);
            }
        }
    }

    private static void Mark(Span<int> costs, int[] stops, int start, int end, int cost)
    {
        for (var i = First(stops, start); i + 1 < stops.Length && stops[i] < end; i++)
        {
            if (stops[i + 1] > start)
            {
                costs[i] += cost;
            }
        }
    }

    private static void Discount(Span<int> costs, int[] stops, int start, int end)
    {
        for (var i = First(stops, start); i + 1 < stops.Length && stops[i + 1] <= end; i++)
        {
            if (stops[i] >= start)
            {
                costs[i] -= (stops[i + 1] - stops[i]) / 10;
            }
        }
    }

    private static void Cross(Span<int> costs, int[] stops, int at, int cost)
    {
        var i = First(stops, at);
        if (i + 1 < stops.Length && stops[i] < at && stops[i + 1] >= at)
        {
            costs[i] += cost;
        }
    }

    // The last stop before a place, or the first of all.
    private static int First(int[] stops, int at)
    {
        var found = Array.BinarySearch(stops, at);
        return Math.Max(0, (found < 0 ? ~found : found) - 1);
    }
}
