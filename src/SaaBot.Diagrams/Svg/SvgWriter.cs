using System.Globalization;
using System.Security;
using System.Text;
using SaaBot.Diagrams.Layout;
using SaaBot.Diagrams.Metrics;

namespace SaaBot.Diagrams.Svg;

/// <summary>Writes the few shapes of which the pictures are made.</summary>
internal sealed class SvgWriter
{
    private const int CornerRadius = 6;
    private const int ArrowLength = 9;
    private const int ArrowHalfWidth = 5;
    private readonly StringBuilder _svg = new(16 * 1024);
    private readonly int _width;
    private readonly int _height;

    /// <summary>Begins a picture with an opaque background.</summary>
    /// <param name="width">The width in pixels at 1x.</param>
    /// <param name="height">The height in pixels at 1x.</param>
    /// <param name="hardText">Whether letters have hard edges, which takes far fewer bytes and shows only when a picture is enlarged.</param>
    public SvgWriter(int width, int height, bool hardText = false)
    {
        _width = width;
        _height = height;
        Raw($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"Inter\"");
        _svg.Append(hardText ? " text-rendering=\"optimizeSpeed\">\n" : ">\n");
        Rect(new Rect(0, 0, width, height), Palette.Canvas, null);
    }

    /// <summary>Ends the picture.</summary>
    public SvgPicture Finish()
    {
        _svg.Append("</svg>\n");
        return new SvgPicture(_svg.ToString(), _width, _height);
    }

    /// <summary>A rectangle.</summary>
    /// <param name="rect">Its place.</param>
    /// <param name="fill">The colour inside, or null.</param>
    /// <param name="stroke">The colour of its border, or null.</param>
    /// <param name="width">The width of its border.</param>
    /// <param name="dashes">The dash pattern of its border, or null.</param>
    /// <param name="radius">The radius of its corners.</param>
    public void Rect(Rect rect, string? fill, string? stroke, double width = 1.5, string? dashes = null, int radius = 0)
    {
        Raw($"<rect x=\"{rect.X}\" y=\"{rect.Y}\" width=\"{rect.Width}\" height=\"{rect.Height}\" fill=\"{fill ?? "none"}\"");
        if (radius > 0)
        {
            Raw($" rx=\"{radius}\"");
        }

        Stroke(stroke, width, dashes);
        _svg.Append("/>\n");
    }

    /// <summary>A filled circle with a number or sign in it.</summary>
    /// <param name="x">The middle from the left.</param>
    /// <param name="y">The middle from the top.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="fill">The colour of the circle; the sign is white.</param>
    /// <param name="sign">The sign.</param>
    /// <param name="size">The size of the sign.</param>
    public void Badge(int x, int y, int radius, string fill, string sign, int size)
    {
        Raw($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{Palette.Canvas}\" stroke-width=\"2\"/>\n");
        Raw($"<text x=\"{x}\" y=\"{y + (size * 0.364)}\" font-size=\"{size}\" font-weight=\"600\" text-anchor=\"middle\" fill=\"{Palette.Canvas}\">{sign}</text>\n");
    }

    /// <summary>A text of one or more lines.</summary>
    /// <param name="text">The text with its place.</param>
    /// <param name="fill">Its colour.</param>
    /// <param name="centered">Whether lines are centred rather than left-aligned.</param>
    public void Text(PlacedText text, string fill, bool centered)
    {
        var style = text.Block.Style;
        var y = text.Bounds.Y + style.Baseline;
        foreach (var line in text.Block.Lines)
        {
            var x = centered ? text.Bounds.X + (text.Bounds.Width / 2d) : text.Bounds.X;
            Raw($"<text x=\"{x}\" y=\"{y}\" font-size=\"{style.Size}\"");
            if (style.Weight == FontWeight.SemiBold)
            {
                _svg.Append(" font-weight=\"600\"");
            }

            if (centered)
            {
                _svg.Append(" text-anchor=\"middle\"");
            }

            Raw($" fill=\"{fill}\">{SecurityElement.Escape(line)}</text>\n");
            y += style.LineHeight;
        }
    }

    /// <summary>An icon scaled into a square.</summary>
    /// <param name="icon">The icon.</param>
    /// <param name="place">The square.</param>
    public void Icon(Icon icon, Rect place)
    {
        var scale = (double)place.Width / icon.Size;
        Raw($"<g transform=\"translate({place.X} {place.Y}) scale({scale})\">{icon.Markup}</g>\n");
    }

    /// <summary>A square in the place of an icon that is not installed.</summary>
    /// <param name="place">The square.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="key">The key of the icon.</param>
    public void Placeholder(Rect place, string color, string key) =>
        Raw($"<rect x=\"{place.X}\" y=\"{place.Y}\" width=\"{place.Width}\" height=\"{place.Height}\" rx=\"4\" fill=\"{Palette.Rule}\" stroke=\"{color}\" data-icon=\"{key}\"/>\n");

    /// <summary>A line with rounded bends.</summary>
    /// <param name="points">Its corners.</param>
    /// <param name="stroke">Its colour.</param>
    /// <param name="width">Its width.</param>
    /// <param name="dashes">Its dash pattern, or null.</param>
    public void Line(IReadOnlyList<Point> points, string stroke, double width, string? dashes)
    {
        Raw($"<path d=\"M{points[0].X} {points[0].Y}");
        for (var i = 1; i < points.Count; i++)
        {
            if (i == points.Count - 1)
            {
                Raw($" L{points[i].X} {points[i].Y}");
                break;
            }

            var radius = Math.Min(CornerRadius, Math.Min(Length(points[i - 1], points[i]), Length(points[i], points[i + 1])) / 2);
            var before = Towards(points[i], points[i - 1], radius);
            var after = Towards(points[i], points[i + 1], radius);
            Raw($" L{before.X} {before.Y} Q{points[i].X} {points[i].Y} {after.X} {after.Y}");
        }

        _svg.Append("\" fill=\"none\"");
        Stroke(stroke, width, dashes);
        _svg.Append("/>\n");
    }

    /// <summary>An arrowhead.</summary>
    /// <param name="tip">Where it points.</param>
    /// <param name="from">A point that it comes from, on one line with the tip.</param>
    /// <param name="fill">Its colour.</param>
    public void Arrow(Point tip, Point from, string fill)
    {
        var foot = Towards(tip, from, ArrowLength);
        var (ax, ay) = tip.Y == foot.Y ? (0, ArrowHalfWidth) : (ArrowHalfWidth, 0);
        Raw($"<path d=\"M{tip.X} {tip.Y} L{foot.X + ax} {foot.Y + ay} L{foot.X - ax} {foot.Y - ay} Z\" fill=\"{fill}\"/>\n");
    }

    /// <summary>The point at some distance on the way to another.</summary>
    /// <param name="from">The start.</param>
    /// <param name="to">The goal, on a horizontal or vertical line with the start.</param>
    /// <param name="distance">Pixels.</param>
    public static Point Towards(Point from, Point to, int distance) =>
        new(from.X + (Math.Sign(to.X - from.X) * distance), from.Y + (Math.Sign(to.Y - from.Y) * distance));

    private static int Length(Point a, Point b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

    private void Stroke(string? stroke, double width, string? dashes)
    {
        if (stroke is null)
        {
            return;
        }

        Raw($" stroke=\"{stroke}\" stroke-width=\"{width}\"");
        if (dashes is not null)
        {
            Raw($" stroke-dasharray=\"{dashes}\"");
        }
    }

    private void Raw(FormattableString text) => _svg.AppendFormat(CultureInfo.InvariantCulture, text.Format, text.GetArguments());
}
