namespace SaaBot.Diagrams.Layout;

/// <summary>The places on a box where a link may end.</summary>
internal static class Ports
{
    private const int IconReach = 18;
    private const int OffMiddle = 3;
    private const int Corner = 10;
    private const int GroupOff = 2;
    private const int GroupMost = 60;
    private const int OtherSide = 160;
    private const int OtherPort = 40;
    private static readonly int[] Offsets = [0, -12, 12, -18, 18];
    private static readonly Side[] Sides = [Side.Right, Side.Bottom, Side.Left, Side.Top];

    /// <summary>The side's range in which a straight link may end.</summary>
    /// <param name="box">The box.</param>
    /// <param name="side">The side.</param>
    /// <returns>The lowest, the middle and the highest coordinate along the side.</returns>
    public static (int Low, int Middle, int High) Range(Box box, Side side)
    {
        var across = side is Side.Top or Side.Bottom;
        if (box is NodeBox node)
        {
            var middle = across ? node.Icon.CenterX : node.Icon.CenterY;
            return (middle - IconReach, middle, middle + IconReach);
        }

        var bounds = box.Bounds;
        return across
            ? (bounds.X + Corner, bounds.CenterX, bounds.Right - Corner)
            : (bounds.Y + Corner, bounds.CenterY, bounds.Bottom - Corner);
    }

    /// <summary>The port of a side at a coordinate along it.</summary>
    /// <param name="box">The box.</param>
    /// <param name="side">The side.</param>
    /// <param name="along">The coordinate along the side.</param>
    public static Port At(Box box, Side side, int along)
    {
        var middle = Range(box, side).Middle;
        var at = Edge(box, side);
        var hull = box.Hull;
        var clear = LayoutStyle.Clearance + 1;
        var exit = side switch
        {
            Side.Right => Math.Max(at + LayoutStyle.Stub, hull.Right + clear),
            Side.Left => Math.Min(at - LayoutStyle.Stub, hull.X - clear),
            Side.Bottom => Math.Max(at + LayoutStyle.Stub, hull.Bottom + clear),
            _ => Math.Min(at - LayoutStyle.Stub, hull.Y - clear),
        };
        var off = Math.Abs(along - middle);
        var cost = box is NodeBox ? off * OffMiddle : Math.Min(GroupMost, off * GroupOff);
        return side is Side.Top or Side.Bottom
            ? new Port(side, new Point(along, at), new Point(along, exit), cost)
            : new Port(side, new Point(at, along), new Point(exit, along), cost);
    }

    /// <summary>Every place worth trying.</summary>
    /// <param name="box">The box whose place is sought.</param>
    /// <param name="other">The link's other end, which a group's port likes to face.</param>
    /// <param name="preferred">The wished distance from the middle.</param>
    /// <param name="scene">The links that it may join.</param>
    public static List<Port> Of(Box box, Box other, int preferred, RouteScene scene)
    {
        var ports = new List<Port>();
        foreach (var side in Sides)
        {
            var (low, middle, high) = Range(box, side);
            var trunks = scene.TrunksOf(box);
            var apart = trunks.Count > 0 && !trunks.Exists(t => t.Side == side) ? OtherSide : 0;
            var tried = new SortedSet<int>();
            foreach (var offset in Offsets)
            {
                tried.Add(middle + preferred + offset);
                tried.Add(middle + offset);
                if (box is GroupBox)
                {
                    tried.Add(Range(other, side).Middle + offset);
                }
            }

            foreach (var port in scene.Trunks)
            {
                tried.Add(side is Side.Top or Side.Bottom ? port.X : port.Y);
            }

            foreach (var along in tried)
            {
                if (along >= low && along <= high)
                {
                    var port = At(box, side, along);
                    var cost = trunks.Exists(t => t.Side == side && t.Along == along) ? 0 : port.Cost + (trunks.Exists(t => t.Side == side) ? OtherPort : apart);
                    ports.Add(port with { Cost = cost + (preferred == 0 ? 0 : Math.Abs(along - middle - preferred)) });
                }
            }
        }

        return ports;
    }

    private static int Edge(Box box, Side side)
    {
        if (box is not NodeBox node)
        {
            var bounds = box.Bounds;
            return side switch { Side.Right => bounds.Right, Side.Left => bounds.X, Side.Bottom => bounds.Bottom, _ => bounds.Y };
        }

        var hull = node.Hull;
        return side switch
        {
            Side.Right => (node.TextBeside ? hull.Right : node.Icon.Right) + LayoutStyle.PortGap,
            Side.Left => node.Icon.X - LayoutStyle.PortGap,
            Side.Bottom => (node.TextBeside ? node.Icon.Bottom : hull.Bottom) + LayoutStyle.PortGap,
            _ => node.Icon.Y - LayoutStyle.PortGap,
        };
    }
}
