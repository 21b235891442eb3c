using SaaBot.Diagrams.Layout;

namespace SaaBot.Diagrams.Svg;

/// <summary>Which piece of each link is drawn, so that a shared trunk is drawn once and its dashes stay even.</summary>
internal static class LinkDrawing
{
    private const int ArrowRoom = 6;

    /// <summary>Draws links with their arrowheads.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="links">The links.</param>
    /// <param name="color">The colour of a link.</param>
    /// <param name="width">The width of the lines.</param>
    public static void Draw(SvgWriter svg, IReadOnlyList<PlacedLink> links, Func<PlacedLink, string> color, double width)
    {
        for (var i = 0; i < links.Count; i++)
        {
            var link = links[i];
            if (link.Points.Count < 2)
            {
                continue;
            }

            var stroke = color(link);
            var dashes = Palette.Dashes(link.Link.Style);
            var points = link.Points.ToList();
            points[^1] = SvgWriter.Towards(points[^1], points[^2], ArrowRoom);
            if (link.Link.Both)
            {
                points[0] = SvgWriter.Towards(points[0], points[1], ArrowRoom);
            }

            var own = Own(points, links.Take(i).Where(link.MayShareWith));
            if (own.Count > 1)
            {
                svg.Line(own, stroke, width, dashes);
            }

            svg.Arrow(link.Points[^1], link.Points[^2], stroke);
            if (link.Link.Both)
            {
                svg.Arrow(link.Points[0], link.Points[1], stroke);
            }
        }
    }

    // What is left of a way when the pieces at either end that others already drew are taken off.
    private static List<Point> Own(List<Point> points, IEnumerable<PlacedLink> drawn)
    {
        var own = points;
        foreach (var other in drawn)
        {
            own = WithoutStart(own, other.Points);
            own.Reverse();
            own = WithoutStart(own, [.. other.Points.Reverse()]);
            own.Reverse();
        }

        return own;
    }

    private static List<Point> WithoutStart(List<Point> way, IReadOnlyList<Point> other)
    {
        var rest = new List<Point>(way);
        var i = 0;
        while (rest.Count > 1 && i + 1 < other.Count)
        {
            var mine = new Segment(rest[0], rest[1]);
            var theirs = new Segment(other[i], other[i + 1]);
            var together = mine.RunsBeside(theirs, 1);
            if (together == 0 || !theirs.Bounds.Inflate(1).Contains(new Rect(rest[0].X, rest[0].Y, 0, 0)))
            {
                break;
            }

            if (together < mine.Length)
            {
                rest[0] = SvgWriter.Towards(rest[0], rest[1], together);
                break;
            }

            rest.RemoveAt(0);
            i += together >= theirs.Length || rest[0] == other[i + 1] ? 1 : 0;
        }

        return rest;
    }
}
