using SaaBot.Diagrams.Layout;
using SaaBot.Diagrams.Metrics;
using SaaBot.Diagrams.Text;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Tests.Diagrams;

/// <summary>The quality of every picture of a diagram, in both languages.</summary>
public sealed class RealLayoutTests
{
    [Fact]
    public void No_author_has_to_change_a_diagram() => Every((_, _, layout) => layout.Problems.Select(p => p.ToString()));

    [Fact]
    public void No_two_icons_or_texts_overlap() => Every((_, _, layout) => LayoutRules.Overlaps(layout));

    [Fact]
    public void No_two_boxes_side_by_side_overlap() => Every((diagram, _, layout) => LayoutRules.GroupOverlaps(layout, diagram.Children));

    [Fact]
    public void Everything_lies_inside_its_group_and_on_the_canvas() => Every((_, _, layout) => LayoutRules.Outside(layout));

    [Fact]
    public void No_link_runs_through_a_box_an_icon_or_a_text() => Every((_, _, layout) => LayoutRules.LinksThroughThings(layout));

    [Fact]
    public void No_label_lies_on_a_border() => Every((_, _, layout) => LayoutRules.LabelsOnBorders(layout));

    [Fact]
    public void No_two_links_run_on_top_of_each_other() => Every((_, _, layout) => LayoutRules.LinksOnTopOfEachOther(layout));

    [Fact]
    public void At_most_two_links_cross() =>
        Every((_, _, layout) => layout.Crossings > DiagramLayout.MaxCrossings ? [$"{layout.Crossings} crossings"] : []);

    [Fact]
    public void Every_label_has_a_place() =>
        Every((_, _, layout) => layout.Links.Where(l => l.Link.Label is not null && l.Label is null).Select(l => l.Link.Id));

    [Fact]
    public void No_picture_is_too_wide_or_too_tall() => Every((_, _, layout) =>
        layout.Width > LayoutStyle.MaxWidth || layout.Height > LayoutStyle.MaxRatio * layout.Width ? [$"{layout.Width} x {layout.Height}"] : []);

    [Fact]
    public void Every_text_fits_its_place_by_the_metrics_of_the_font() => Every((_, _, layout) => Texts(layout)
        .Where(t => t.Block.Lines.Any(line => FontMetrics.Width(line, t.Block.Style.Weight, t.Block.Style.Size) > t.Bounds.Width) || t.Block.Height > t.Bounds.Height)
        .Select(t => string.Join(' ', t.Block.Lines)));

    [Fact]
    public void No_text_is_smaller_than_12_pixels() =>
        Every((_, _, layout) => Texts(layout).Where(t => t.Block.Style.Size < 12).Select(t => string.Join(' ', t.Block.Lines)));

    [Fact]
    public void The_font_has_every_character() => Every((_, _, layout) => Texts(layout)
        .SelectMany(t => t.Block.Lines)
        .SelectMany(l => l)
        .Where(c => !FontMetrics.Knows(c))
        .Select(c => $"U+{(int)c:X4}"));

    [Fact]
    public void The_layout_is_the_same_on_each_run() => Every((diagram, language, layout) =>
    {
        var again = DiagramLayouter.Layout(diagram, language);
        var same = LayoutRules.Places(again).SequenceEqual(LayoutRules.Places(layout))
            && again.Links.Zip(layout.Links).All(p => p.First.Points.SequenceEqual(p.Second.Points) && p.First.Label?.Bounds == p.Second.Label?.Bounds);
        return same ? [] : ["differs"];
    });

    [Fact]
    public void Outlines_keep_to_40_columns() => Every((diagram, language, _) => DiagramOutline.Render(diagram, language)
        .Split('\n')
        .Where(l => new System.Globalization.StringInfo(l).LengthInTextElements > 40));

    [Fact]
    public void Alt_texts_keep_to_Discords_limit_and_name_what_the_flow_begins_with() => Every((diagram, language, _) =>
    {
        var text = AltText.For(diagram, language);
        var first = diagram.Links.Count == 0 ? string.Empty : LabelOf(diagram.Children, diagram.Links[0].From, language) ?? string.Empty;
        return text.Length <= AltText.MaxLength && text.Contains(first, StringComparison.OrdinalIgnoreCase) ? [] : [text];
    });

    private static string? LabelOf(IReadOnlyList<DiagramElement> elements, string id, Language language)
    {
        foreach (var element in elements)
        {
            var found = element.Id == id ? element.Label.In(language) : element is DiagramGroup group ? LabelOf(group.Children, id, language) : null;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<PlacedText> Texts(DiagramLayout layout) => layout.Nodes.SelectMany(n => n.Texts)
        .Concat(layout.Groups.Select(g => g.Label))
        .Concat(layout.Links.Select(l => l.Label).OfType<PlacedText>())
        .Concat(layout.Legend.Select(e => e.Label));

    private static void Every(Func<Diagram, Language, DiagramLayout, IEnumerable<string>> problems)
    {
        Assert.NotEmpty(RealPictures.All);
        var found = RealPictures.All.SelectMany(p => problems(p.Diagram, p.Language, p.Layout).Select(what => $"{p.Diagram.Id} ({p.Language}): {what}"));
        Assert.Empty(found);
    }
}
