using System.Globalization;
using System.Xml.Linq;
using SaaBot.Diagrams.Layout;
using SaaBot.Diagrams.Rendering;
using SaaBot.Diagrams.Svg;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;
using static SaaBot.Tests.Diagrams.SampleDiagrams;

namespace SaaBot.Tests.Diagrams;

/// <summary>What is drawn, read back from the SVG.</summary>
public sealed class DrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_text_of_every_picture_has_a_contrast_of_at_least_4_5_to_1_on_an_opaque_ground()
    {
        var faults = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in PictureCatalog.Of(RealPictures.Catalog.Diagrams, RealPictures.Catalog.Comparisons))
        {
            var grounds = new List<(double X, double Y, double Right, double Bottom, string Fill)>();
            foreach (var element in XDocument.Parse(source.Drawing.Markup).Root!.Elements())
            {
                if (element.Name == Svg + "rect" && (string?)element.Attribute("fill") is { } fill and not "none")
                {
                    grounds.Add((Number(element, "x"), Number(element, "y"), Number(element, "x") + Number(element, "width"), Number(element, "y") + Number(element, "height"), fill));
                }
                else if (element.Name == Svg + "circle")
                {
                    var (x, y, r) = (Number(element, "cx"), Number(element, "cy"), Number(element, "r"));
                    grounds.Add((x - r, y - r, x + r, y + r, (string)element.Attribute("fill")!));
                }
                else if (element.Name == Svg + "text")
                {
                    var (x, y) = (Number(element, "x") + 0.5, Number(element, "y") - 3);
                    var ground = grounds.Last(g => x >= g.X && x <= g.Right && y >= g.Y && y <= g.Bottom).Fill;
                    var text = (string)element.Attribute("fill")!;
                    if (Contrast(text, ground) < 4.5)
                    {
                        faults.Add($"{PictureCheck.Key(source)}: {text} on {ground}");
                    }
                }
            }
        }

        Assert.Empty(faults.Take(10));
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#767676", "#ffffff", 4.54)]
    public void The_contrast_is_that_of_the_web_content_accessibility_guidelines(string text, string ground, double expected) =>
        Assert.Equal(expected, Contrast(text, ground), 0.01);

    [Fact]
    public void The_ground_is_opaque_white_and_as_large_as_the_picture()
    {
        foreach (var source in PictureCatalog.Of(RealPictures.Catalog.Diagrams, RealPictures.Catalog.Comparisons))
        {
            var ground = XDocument.Parse(source.Drawing.Markup).Root!.Elements().First();
            Assert.Equal(("rect", "#ffffff"), (ground.Name.LocalName, (string?)ground.Attribute("fill")));
            Assert.Equal((source.Drawing.Width, source.Drawing.Height), ((int)Number(ground, "width"), (int)Number(ground, "height")));
        }
    }

    [Fact]
    public void A_masked_picture_names_no_component()
    {
        foreach (var diagram in RealPictures.Catalog.Diagrams)
        {
            var numbered = MaskedKey.Of(diagram).SelectMany(p => p.NodeIds).ToHashSet(StringComparer.Ordinal);
            var drawing = new DiagramDrawing(diagram, Language.English, NoIcons.Instance);
            var lines = drawing.Layout.Nodes.Where(n => numbered.Contains(n.Node.Id)).Select(n => n.Texts[0].Block.Lines[0]).ToHashSet(StringComparer.Ordinal);
            var names = drawing.Layout.Groups.SelectMany(g => g.Label.Block.Lines).Concat(drawing.Layout.Nodes.Where(n => !numbered.Contains(n.Node.Id)).SelectMany(n => n.Texts).SelectMany(t => t.Block.Lines));
            lines.ExceptWith(names);
            var shown = XDocument.Parse(drawing.Masked().Markup).Descendants(Svg + "text").Select(t => t.Value);
            Assert.Empty(shown.Intersect(lines, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Nodes_of_one_name_share_a_number_and_people_have_none()
    {
        var key = MaskedKey.Of(TwoZones());

        Assert.Equal(["dns", "alb", "web-a,web-b", "primary", "standby", "watch"], key.Select(p => string.Join(',', p.NodeIds)));
    }

    [Fact]
    public void A_step_lights_what_it_touches_and_says_where_it_stands()
    {
        var diagram = TwoZones();
        var drawing = new DiagramDrawing(diagram, Language.English, NoIcons.Instance);
        var step = XDocument.Parse(drawing.Step(diagram.Flows[0], 2).Markup);

        Assert.Equal(2, step.Descendants(Svg + "rect").Count(r => (string?)r.Attribute("stroke") == "#ff9900"));
        Assert.Contains(step.Descendants(Svg + "text"), t => t.Value == "Failover · step 3 of 3");
        Assert.Contains(step.Descendants(Svg + "text"), t => t.Value == "The application reconnects.");
    }

    [Fact]
    public void A_link_from_a_dimmed_node_begins_below_its_name_where_its_notes_were()
    {
        var diagram = Of(Direction.Column, [Node("top", "s3", "Top", null, T("a note")), Node("below", "ec2", "Below")], Link("top", "below")) with
        {
            Flows = [new DiagramFlow("flow", FlowKind.Flow, T("Flow"), [new FlowStep(T("Below."), ["below"]), new FlowStep(T("Top."), ["top"])])],
        };
        var drawing = new DiagramDrawing(diagram, Language.English, NoIcons.Instance);
        var top = drawing.Layout.Nodes[0];

        Assert.Contains($"{top.Icon.CenterX} {top.Texts[0].Bounds.Bottom + LayoutStyle.PortGap}", drawing.Step(diagram.Flows[0], 0).Markup, StringComparison.Ordinal);
        Assert.Contains($"{top.Icon.CenterX} {top.Bounds.Bottom + LayoutStyle.PortGap}", drawing.Step(diagram.Flows[0], 1).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void All_steps_of_a_flow_are_equally_high()
    {
        foreach (var flow in PictureCatalog.Of(RealPictures.Catalog.Diagrams, []).Where(p => p.Kind == PictureKind.Step)
                     .GroupBy(p => (p.Subject, p.Language, p.Name[..p.Name.LastIndexOf('-')])))
        {
            Assert.Single(flow.Select(p => (p.Drawing.Width, p.Drawing.Height)).Distinct());
        }
    }

    [Fact]
    public void Each_style_of_link_has_its_own_line_and_the_legend_names_those_in_use()
    {
        var drawing = new DiagramDrawing(TwoZones(), Language.English, NoIcons.Instance);

        Assert.Equal([LinkStyle.Sync, LinkStyle.Replication, LinkStyle.Failover], drawing.Layout.Legend.Select(e => e.Style));
        Assert.Equal(4, Enum.GetValues<LinkStyle>().Select(s => (Palette.Dashes(s), Palette.Link(s))).Distinct().Count());
        var single = new DiagramDrawing(Of(Direction.Row, [Node("a", "s3", "A"), Node("b", "s3", "B")], Link("a", "b")), Language.English, NoIcons.Instance);
        Assert.Empty(single.Layout.Legend);
    }

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        double Channel(int at)
        {
            var value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
