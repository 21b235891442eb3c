using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Layout;

/// <summary>Turns a diagram into places: the same diagram always comes out the same.</summary>
public static class DiagramLayouter
{
    private const int Rounds = 6;
    private const int Patience = 2;
    private const int BoostStep = 14;

    // From the most pleasant to the most squeezed: widest line of a node's text, text beside icons, groups equally wide.
    private static readonly (int NodeText, bool TextBeside, bool EqualWidths)[] Ways =
    [
        (128, false, true), (112, false, true), (112, false, false), (98, false, true), (98, false, false), (86, false, false),
    ];

    // For what comes out too tall: wider texts take fewer lines, and texts beside the icons take the least height.
    private static readonly (int NodeText, bool TextBeside, bool EqualWidths)[] FlatWays = [(170, false, true), (128, true, true), (170, true, true)];

    /// <summary>Lays a diagram out.</summary>
    /// <param name="diagram">A diagram whose links and touches name boxes of it.</param>
    /// <param name="language">The language of its texts.</param>
    /// <returns>The layout, with what keeps it from being good.</returns>
    public static DiagramLayout Layout(Diagram diagram, Language language)
    {
        DiagramLayout? best = null;
        foreach (var (text, beside, equal) in Ways)
        {
            var last = (text, beside, equal) == Ways[^1];
            var layout = Try(diagram, language, new Attempt { NodeText = text, TextBeside = beside, EqualWidths = equal }, evenTooWide: last && best is null);
            if (layout is null)
            {
                continue;
            }

            best = Better(best, layout);
            if (best.Problems.Count == 0 || layout.Problems.Contains(LayoutProblem.TooTall))
            {
                break;
            }
        }

        foreach (var (text, beside, equal) in FlatWays)
        {
            if (!best!.Problems.Contains(LayoutProblem.TooTall))
            {
                break;
            }

            best = Better(best, Try(diagram, language, new Attempt { NodeText = text, TextBeside = beside, EqualWidths = equal }, evenTooWide: true)!);
        }

        return best!;
    }

    private static DiagramLayout Better(DiagramLayout? one, DiagramLayout other) =>
        one is null || other.Problems.Count < one.Problems.Count ? other : one;

    // Where a link or label found no room, the gap between its ends grows a little and all is done again, as long as that helps.
    // What is too wide is given up before links are routed, unless nothing narrower is left to try.
    private static DiagramLayout? Try(Diagram diagram, Language language, Attempt attempt, bool evenTooWide)
    {
        var tree = new BoxTree(diagram);
        var links = diagram.Links.Select(l => new LinkRoute(l, tree[l.From], tree[l.To], language)).ToList();
        foreach (var leaving in links.GroupBy(l => (l.Link.From, l.Link.Style)).Where(g => g.Count() == 1))
        {
            leaving.First().Alone = true;
        }

        var measurer = new Measurer(language, attempt);
        DiagramLayout? best = null;
        var fewest = int.MaxValue;
        var idle = 0;
        for (var round = 0; round < Rounds && idle < Patience; round++)
        {
            PlaceBoxes(tree, links, measurer, attempt);
            PlaceNames(tree, links, measurer, attempt, offMiddle: false);
            PlaceNames(tree, links, measurer, attempt, offMiddle: true);

            if (!evenTooWide && tree.Canvas.Width + (2 * LayoutStyle.Margin) > LayoutStyle.MaxWidth)
            {
                return best;
            }

            var unrouted = new LinkRouter(links).Route();
            var unlabelled = new LabelPlacer(tree, links).Place();
            var faults = unrouted.Count + unlabelled.Count;
            idle++;
            if (faults < fewest)
            {
                best = LayoutResult.Of(diagram, language, tree, links, unrouted.Count > 0, unlabelled.Count > 0);
                fewest = faults;
                idle = 0;
            }

            if (faults == 0 || best!.Problems.Contains(LayoutProblem.TooWide))
            {
                break;
            }

            foreach (var link in unrouted.Union(unlabelled))
            {
                if (!OutsideRoom.Make(link, attempt))
                {
                    MakeRoom(link, attempt);
                }
            }
        }

        return best;
    }

    private static void PlaceNames(BoxTree tree, List<LinkRoute> links, Measurer measurer, Attempt attempt, bool offMiddle)
    {
        for (var again = 0; again < Rounds && (HeaderGuard.FindRoom(tree, attempt) | HeaderGuard.Find(links, attempt, offMiddle)); again++)
        {
            PlaceBoxes(tree, links, measurer, attempt);
        }
    }

    private static void PlaceBoxes(BoxTree tree, List<LinkRoute> links, Measurer measurer, Attempt attempt)
    {
        foreach (var group in tree.Groups)
        {
            group.Label = null;
            group.HeaderHeight = 0;
        }

        measurer.MeasureNodes(tree);
        GapPlanner.Plan(tree, links, attempt);
        measurer.Measure(tree.Canvas);
        tree.Canvas.X = 0;
        tree.Canvas.Y = 0;
        Arranger.Arrange(tree.Canvas);
        Aligner.Align(tree, links);
    }

    private static void MakeRoom(LinkRoute link, Attempt attempt)
    {
        if (link.From.Holds(link.To) || link.To.Holds(link.From))
        {
            return;
        }

        var a = BoxTree.ChildTowards(link.Parent, link.From).Index;
        var b = BoxTree.ChildTowards(link.Parent, link.To).Index;
        for (var gap = Math.Min(a, b); gap < Math.Max(a, b); gap++)
        {
            attempt.Boost(link.Parent, gap, BoostStep);
        }
    }
}
