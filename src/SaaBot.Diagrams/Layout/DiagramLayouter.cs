using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Layout;

/// <summary>Turns a diagram into places: the same diagram always comes out the same.</summary>
public static class DiagramLayouter
{
    private const int Rounds = 8;
    private const int BoostStep = 12;
    private static readonly int[] NodeTexts = [128, 112, 98, 86];

    /// <summary>Lays a diagram out.</summary>
    /// <param name="diagram">A diagram whose links and touches name boxes of it.</param>
    /// <param name="language">The language of its texts.</param>
    /// <returns>The layout, with what keeps it from being good.</returns>
    public static DiagramLayout Layout(Diagram diagram, Language language)
    {
        DiagramLayout? first = null;
        foreach (var beside in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var text in NodeTexts)
            {
                var layout = Try(diagram, language, new Attempt { NodeText = text, TextBeside = beside });
                first ??= layout;
                if (layout.Problems.Contains(LayoutProblem.TooTall))
                {
                    break;
                }

                if (!layout.Problems.Contains(LayoutProblem.TooWide))
                {
                    return layout;
                }
            }
        }

        return first!;
    }

    private static DiagramLayout Try(Diagram diagram, Language language, Attempt attempt)
    {
        var tree = new BoxTree(diagram);
        var links = diagram.Links.Select(l => new LinkRoute(l, tree[l.From], tree[l.To], language)).ToList();
        var measurer = new Measurer(language, attempt);
        var unrouted = new List<LinkRoute>();
        var unlabelled = new List<LinkRoute>();
        for (var round = 0; round < Rounds; round++)
        {
            PlaceBoxes(tree, links, measurer, attempt);
            if (HeaderGuard.Find(links, attempt))
            {
                PlaceBoxes(tree, links, measurer, attempt);
            }

            unrouted = new LinkRouter(links).Route();
            unlabelled = new LabelPlacer(tree, links).Place();
            if (unrouted.Count + unlabelled.Count == 0)
            {
                break;
            }

            foreach (var link in unrouted.Union(unlabelled))
            {
                MakeRoom(link, attempt);
            }
        }

        return LayoutResult.Of(diagram, language, tree, links, unrouted.Count > 0, unlabelled.Count > 0);
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
