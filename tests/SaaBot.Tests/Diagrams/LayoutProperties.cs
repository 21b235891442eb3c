using FsCheck;
using FsCheck.Fluent;
using SaaBot.Diagrams.Layout;
using SaaBot.Diagrams.Text;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Tests.Diagrams;

public sealed class LayoutProperties
{
    private const int Many = 2000;

    [Fact]
    public void Boxes_of_random_diagrams_never_overlap_and_never_leave_their_groups() => Check(Many, diagram =>
    {
        var layout = DiagramLayouter.Layout(diagram, Language.Vietnamese);
        return Say([.. LayoutRules.GroupOverlaps(layout, diagram.Children), .. LayoutRules.Overlaps(layout), .. LayoutRules.Outside(layout)]);
    });

    [Fact]
    public void Links_of_random_diagrams_are_made_of_horizontal_and_vertical_pieces_between_their_boxes() => Check(150, diagram =>
    {
        var layout = DiagramLayouter.Layout(diagram, Language.English);
        var places = LayoutRules.Places(layout);
        return Say(
        [
            .. layout.Links.Where(l => l.Points.Count < 2).Select(l => $"{l.Link.Id} has no way"),
            .. layout.Links.Where(l => l.Segments.Any(s => s.A.X != s.B.X && s.A.Y != s.B.Y)).Select(l => $"{l.Link.Id} is slanted"),
            .. layout.Links.Where(l => l.Points.Count > 1 && !Near(places[l.Link.From], l.Points[0])).Select(l => $"{l.Link.Id} begins elsewhere"),
            .. layout.Links.Where(l => l.Points.Count > 1 && !Near(places[l.Link.To], l.Points[^1])).Select(l => $"{l.Link.Id} ends elsewhere"),
        ]);
    });

    [Fact]
    public void A_layout_without_a_problem_has_no_link_through_a_thing() => Check(150, diagram =>
    {
        var layout = DiagramLayouter.Layout(diagram, Language.English);
        var nested = diagram.Links.Any(l => Inside(diagram.Children, l.From, l.To) || Inside(diagram.Children, l.To, l.From));
        return nested || layout.Problems.Count > 0 ? string.Empty : Say([.. LayoutRules.LinksThroughThings(layout)]);
    });

    [Fact]
    public void The_same_diagram_comes_out_the_same() => Check(200, diagram =>
    {
        var one = DiagramLayouter.Layout(diagram, Language.English);
        var two = DiagramLayouter.Layout(diagram, Language.English);
        return one.Links.Zip(two.Links).All(p => p.First.Points.SequenceEqual(p.Second.Points)) && (one.Width, one.Height) == (two.Width, two.Height)
            ? string.Empty
            : "differs";
    });

    [Fact]
    public void Outlines_and_alt_texts_of_random_diagrams_keep_their_limits() => Check(500, diagram =>
    {
        var lines = DiagramOutline.Render(diagram, Language.Vietnamese).Split('\n');
        return lines.All(l => new System.Globalization.StringInfo(l).LengthInTextElements <= 40) && AltText.For(diagram, Language.English).Length <= AltText.MaxLength
            ? string.Empty
            : string.Join('\n', lines);
    });

    private static bool Near(Rect rect, Point point) => rect.Inflate(LayoutStyle.PortGap + 1).Contains(new Rect(point.X, point.Y, 0, 0));

    private static bool Inside(IReadOnlyList<DiagramElement> elements, string outer, string inner) => elements.OfType<DiagramGroup>()
        .Any(g => (g.Id == outer && Has(g.Children, inner)) || Inside(g.Children, outer, inner));

    private static bool Has(IReadOnlyList<DiagramElement> elements, string id) =>
        elements.Any(e => e.Id == id || (e is DiagramGroup group && Has(group.Children, id)));

    private static string Say(List<string> problems) => string.Join("; ", problems.Take(3));

    private static void Check(int count, Func<Diagram, string> problem) => Prop
        .ForAll(RandomDiagrams.Any, diagram => problem(diagram) is var said && said.Length > 0 ? false.Label(said) : true.ToProperty())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(count));
}
