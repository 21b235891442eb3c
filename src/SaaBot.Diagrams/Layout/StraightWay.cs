namespace SaaBot.Diagrams.Layout;

/// <summary>Looks for a way without a bend between two boxes that face each other.</summary>
internal static class StraightWay
{
    private static readonly int[] Offsets = [0, -12, 12, -18, 18];

    /// <summary>The best straight way.</summary>
    /// <param name="scene">What the link must keep clear of.</param>
    /// <param name="cost">What its faults cost, its length not counted.</param>
    /// <returns>Its two ends; null when the boxes do not face each other or something stands between.</returns>
    public static List<Point>? Find(RouteScene scene, out int cost)
    {
        var (from, to) = (scene.Link.From, scene.Link.To);
        cost = int.MaxValue;
        List<Point>? best = null;
        var (a, b) = (from.Hull, to.Hull);
        (Side Out, Side In)? facing =
            a.Right <= b.X ? (Side.Right, Side.Left)
            : b.Right <= a.X ? (Side.Left, Side.Right)
            : a.Bottom <= b.Y ? (Side.Bottom, Side.Top)
            : b.Bottom <= a.Y ? (Side.Top, Side.Bottom) : null;
        if (facing is not { } sides)
        {
            return null;
        }

        Try(scene, sides.Out, sides.In, ref best, ref cost);
        if (sides.Out is Side.Right or Side.Left)
        {
            // Boxes apart in both directions may face each other vertically too.
            if (a.Bottom <= b.Y)
            {
                Try(scene, Side.Bottom, Side.Top, ref best, ref cost);
            }
            else if (b.Bottom <= a.Y)
            {
                Try(scene, Side.Top, Side.Bottom, ref best, ref cost);
            }
        }

        return best;
    }

    private static void Try(RouteScene scene, Side exit, Side entry, ref List<Point>? best, ref int cost)
    {
        var (from, to) = (scene.Link.From, scene.Link.To);
        var out1 = Ports.Range(from, exit);
        var in1 = Ports.Range(to, entry);
        var low = Math.Max(out1.Low, in1.Low);
        var high = Math.Min(out1.High, in1.High);
        if (low > high)
        {
            return;
        }

        // A group gives way to a node and a wide group to a narrow one; otherwise they meet half-way.
        var wished = (from, to) switch
        {
            (NodeBox, GroupBox) => out1.Middle,
            (GroupBox, NodeBox) => in1.Middle,
            (GroupBox, GroupBox) when out1.High - out1.Low < in1.High - in1.Low => Math.Clamp(out1.Middle, low, high),
            (GroupBox, GroupBox) when out1.High - out1.Low > in1.High - in1.Low => Math.Clamp(in1.Middle, low, high),
            _ => (out1.Middle + in1.Middle) / 2,
        } + scene.Link.PreferredOffset;
        foreach (var middle in (ReadOnlySpan<int>)[wished, out1.Middle, in1.Middle])
        {
            foreach (var offset in Offsets)
            {
                var along = Math.Clamp(middle + offset, low, high);
                var segment = new Segment(Ports.At(from, exit, along).At, Ports.At(to, entry, along).At);
                var price = Price(scene, segment);
                if (price is { } faults && faults + Math.Abs(along - wished) < cost)
                {
                    cost = faults + Math.Abs(along - wished);
                    best = [segment.A, segment.B];
                }
            }
        }
    }

    private static int? Price(RouteScene scene, Segment segment)
    {
        foreach (var obstacle in scene.Obstacles)
        {
            if (segment.Enters(obstacle))
            {
                return null;
            }
        }

        var price = 0;
        foreach (var group in scene.Chain)
        {
            if (group.Group is null)
            {
                continue;
            }

            var bounds = group.Bounds;
            var (at, low, high) = segment.Horizontal ? (segment.A.Y, bounds.Y, bounds.Bottom) : (segment.A.X, bounds.X, bounds.Right);
            if (Math.Abs(at - low) < RouteCosts.BorderDistance || Math.Abs(at - high) < RouteCosts.BorderDistance)
            {
                price += RouteCosts.AlongBorder;
            }
        }

        foreach (var (line, share) in scene.Lines)
        {
            if (segment.RunsBeside(line, LayoutStyle.LinkSpacing) > 0)
            {
                var together = share && segment.RunsBeside(line, 1) > 0;
                price += together ? 0 : RouteCosts.Beside;
            }
            else if (segment.Crosses(line))
            {
                price += RouteCosts.Crossing;
            }
        }

        return price;
    }
}
