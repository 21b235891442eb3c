using SaaBot.Diagrams.Layout;
using SaaBot.Diagrams.Metrics;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Svg;

/// <summary>Draws the pictures of one diagram in one language.</summary>
public sealed class DiagramDrawing
{
    private const double LinkWidth = 1.75;
    private const double LitLinkWidth = 2.75;
    private readonly Diagram _diagram;
    private readonly Language _language;
    private readonly IIconSource _icons;

    /// <summary>A drawing.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The language of the texts.</param>
    /// <param name="icons">Where icons come from.</param>
    public DiagramDrawing(Diagram diagram, Language language, IIconSource icons)
    {
        _diagram = diagram;
        _language = language;
        _icons = icons;
        Layout = DiagramLayouter.Layout(diagram, language);
    }

    private DiagramDrawing(DiagramDrawing other, IIconSource icons)
    {
        _diagram = other._diagram;
        _language = other._language;
        _icons = icons;
        Layout = other.Layout;
    }

    /// <summary>Where everything stands.</summary>
    public DiagramLayout Layout { get; }

    /// <summary>The same drawing with other icons; places do not depend on them.</summary>
    /// <param name="icons">Where icons come from.</param>
    public DiagramDrawing With(IIconSource icons) => new(this, icons);

    /// <summary>The whole diagram.</summary>
    public SvgPicture Plain()
    {
        var svg = new SvgWriter(Layout.Width, Layout.Height);
        foreach (var group in Layout.Groups)
        {
            Group(svg, group, lit: false, dim: false);
        }

        Links(svg, Layout.Links, dim: false, LinkWidth);
        foreach (var node in Layout.Nodes)
        {
            Node(svg, node, dim: false);
        }

        Legend(svg);
        return svg.Finish();
    }

    /// <summary>The diagram with numbers in the place of its components.</summary>
    public SvgPicture Masked()
    {
        var svg = new SvgWriter(Layout.Width, Layout.Height);
        foreach (var group in Layout.Groups)
        {
            Group(svg, group, lit: false, dim: false);
        }

        Links(svg, Layout.Links, dim: false, LinkWidth);
        var numbers = MaskedKey.Of(_diagram).SelectMany(p => p.NodeIds.Select(id => (id, p.Number))).ToDictionary(StringComparer.Ordinal);
        foreach (var node in Layout.Nodes)
        {
            if (numbers.TryGetValue(node.Node.Id, out var number))
            {
                svg.Rect(Mask(node), Palette.Canvas, Palette.Mask, 1.5, "4 3", 8);
                svg.Badge(node.Icon.CenterX, node.Icon.CenterY, 17, Palette.Mask, $"{number}", 18);
            }
            else
            {
                Node(svg, node, dim: false);
            }
        }

        Legend(svg);
        return svg.Finish();
    }

    /// <summary>
    /// One step of a flow: what it touches is lit, the rest is dimmed to pale squares with names, its sentence stands below. There are
    /// hundreds of these pictures, so what is dimmed is also drawn in the ways that take the fewest bytes.
    /// </summary>
    /// <param name="flow">A flow of the diagram.</param>
    /// <param name="index">The step's place, from 0.</param>
    public SvgPicture Step(DiagramFlow flow, int index)
    {
        var touched = flow.Steps[index].Touches.ToHashSet(StringComparer.Ordinal);
        var caption = new StepCaption(flow, _language, Layout.Width);
        var body = Layout.Legend.Count == 0 ? Layout.Height : Layout.Legend[0].Sample.Y;
        var svg = new SvgWriter(Layout.Width, body + caption.Height, hardText: true);
        foreach (var group in Layout.Groups)
        {
            Group(svg, group, touched.Contains(group.Group.Id), dim: true);
        }

        foreach (var node in Layout.Nodes.Where(n => touched.Contains(n.Node.Id)))
        {
            svg.Rect(node.Bounds.Inflate(5), Palette.LitFill, Palette.LitLine, 2, null, 8);
        }

        var links = Layout.Links.Select(l => Reaching(l, touched)).ToLookup(l => touched.Contains(l.Link.Id));
        Links(svg, [.. links[false]], dim: true, LinkWidth);
        Links(svg, [.. links[true]], dim: false, LitLinkWidth);
        foreach (var node in Layout.Nodes)
        {
            Node(svg, node, dim: !touched.Contains(node.Node.Id));
        }

        Number(svg, flow.Steps[index], index, Layout);
        caption.Draw(svg, index, body);
        return svg.Finish();
    }

    // A dimmed node shows its name only, and links come as near to that as they came to its notes.
    private PlacedLink Reaching(PlacedLink link, HashSet<string> touched)
    {
        if (link.Points.Count < 2)
        {
            return link;
        }

        var points = link.Points.ToArray();
        points[0] = Reach(link.Link.From, points[0], points[1]);
        points[^1] = Reach(link.Link.To, points[^1], points[^2]);
        return link with { Points = points };

        Point Reach(string id, Point end, Point next) =>
            !touched.Contains(id) && next.X == end.X && Layout.Nodes.FirstOrDefault(n => n.Node.Id == id) is { TextBeside: false } node
            && end.Y >= node.Bounds.Bottom && next.Y > end.Y
                ? end with { Y = node.Texts[0].Bounds.Bottom + LayoutStyle.PortGap }
                : end;
    }

    // As wide as the icon and as high as icon and text, so that links still end at it.
    private static Rect Mask(PlacedNode node) =>
        node.TextBeside ? node.Icon : node.Icon with { Height = node.Bounds.Bottom - node.Icon.Y };

    private static void Number(SvgWriter svg, FlowStep step, int index, DiagramLayout layout)
    {
        foreach (var id in step.Touches)
        {
            var node = layout.Nodes.FirstOrDefault(n => n.Node.Id == id);
            if (node is not null)
            {
                svg.Badge(node.Icon.X - 3, node.Icon.Y - 1, 10, Palette.Badge, $"{index + 1}", 12);
                return;
            }
        }

        foreach (var id in step.Touches)
        {
            var group = layout.Groups.FirstOrDefault(g => g.Group.Id == id);
            if (group is not null)
            {
                svg.Badge(group.Bounds.Right - 14, group.Bounds.Y + 14, 10, Palette.Badge, $"{index + 1}", 12);
                return;
            }
        }
    }

    private void Group(SvgWriter svg, PlacedGroup group, bool lit, bool dim)
    {
        var paint = Palette.Group(group.Group.Kind);
        var faded = dim && !lit;
        var dashes = paint.Dashed && !faded ? "5 4" : null;
        svg.Rect(
            group.Bounds,
            lit ? Palette.LitFill : faded ? null : paint.Fill,
            lit ? Palette.LitLine : faded ? Palette.DimLine : paint.Border,
            lit ? 2.5 : 1.5,
            dashes);
        if (group.CornerIcon is { } corner)
        {
            if (!faded && _icons.OfGroup(group.Group.Kind) is { } icon)
            {
                svg.Icon(icon, corner);
            }
            else
            {
                svg.Rect(corner, faded ? Palette.DimIcon : paint.Border, null);
            }
        }

        svg.Text(group.Label, faded ? Palette.DimText : lit ? Palette.Ink : paint.Text, centered: false);
    }

    private void Node(SvgWriter svg, PlacedNode node, bool dim)
    {
        if (dim)
        {
            svg.Rect(node.Icon, Palette.DimIcon, null, radius: 6);
            svg.Text(node.Texts[0], Palette.DimText, !node.TextBeside);
            return;
        }

        if (_icons.OfNode(node.Node.Icon) is { } icon)
        {
            svg.Icon(icon, node.Icon);
        }
        else
        {
            // The key keeps a change of icon visible in a drawing without icons.
            svg.Placeholder(node.Icon, Palette.Quiet, node.Node.Icon);
        }

        foreach (var text in node.Texts)
        {
            var quiet = text.Block.Style.Weight == FontWeight.Regular;
            svg.Text(text, quiet ? Palette.Quiet : Palette.Ink, !node.TextBeside);
        }
    }

    private static void Links(SvgWriter svg, IReadOnlyList<PlacedLink> links, bool dim, double width)
    {
        LinkDrawing.Draw(svg, links, l => dim ? Palette.DimLine : Palette.Link(l.Link.Style), width);
        foreach (var link in links)
        {
            if (link.Label is { } label)
            {
                svg.Text(label, dim ? Palette.DimText : Palette.Link(link.Link.Style), centered: true);
            }
        }
    }

    private void Legend(SvgWriter svg)
    {
        foreach (var entry in Layout.Legend)
        {
            var y = entry.Sample.CenterY;
            var end = new Point(entry.Sample.Right, y);
            svg.Line([new Point(entry.Sample.X, y), new Point(entry.Sample.Right - 6, y)], Palette.Link(entry.Style), LinkWidth, Palette.Dashes(entry.Style));
            svg.Arrow(end, new Point(entry.Sample.X, y), Palette.Link(entry.Style));
            svg.Text(entry.Label, Palette.Quiet, centered: false);
        }
    }
}
