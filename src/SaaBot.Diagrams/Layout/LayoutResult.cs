using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Layout;

/// <summary>Makes the finished layout out of placed boxes and links.</summary>
internal static class LayoutResult
{
    private const int MinWidth = 420;
    private const int CaptionRoom = 140;
    private const int LegendGap = 14;
    private const int LegendRow = 20;

    /// <summary>Moves everything onto a canvas with a margin and says what is wrong with it.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The language of the legend.</param>
    /// <param name="tree">The placed boxes.</param>
    /// <param name="links">The links with their ways.</param>
    /// <param name="unrouted">Whether a link found no good way.</param>
    /// <param name="unlabelled">Whether a label found no place.</param>
    public static DiagramLayout Of(Diagram diagram, Language language, BoxTree tree, List<LinkRoute> links, bool unrouted, bool unlabelled)
    {
        var all = Extent(tree, links);
        var width = Width(all);
        var dx = ((width - all.Width) / 2) - all.X;
        var dy = LayoutStyle.Margin - all.Y;
        var bottom = all.Height + LayoutStyle.Margin;
        var legend = LegendMaker.Make(diagram.Links, language, width, bottom + LegendGap);
        var height = legend.Count == 0 ? bottom + LayoutStyle.Margin : legend[^1].Sample.Y + LegendRow + (LayoutStyle.Margin / 2);
        var placed = links.ConvertAll(l => new PlacedLink(
            l.Link,
            [.. l.Points.Select(p => new Point(p.X + dx, p.Y + dy))],
            l.LabelBounds is { } bounds ? new PlacedText(l.LabelShape!, Moved(bounds)) : null,
            l.Alone));
        var problems = new List<LayoutProblem>();
        Add(LayoutProblem.TooWide, width > LayoutStyle.MaxWidth);
        Add(LayoutProblem.TooTall, height > width * LayoutStyle.MaxRatio);
        Add(LayoutProblem.LinkWithoutWay, unrouted);
        Add(LayoutProblem.LabelWithoutPlace, unlabelled);
        var layout = new DiagramLayout(width, height, [.. tree.Groups.Select(Group)], [.. tree.Nodes.Select(Node)], placed, legend, problems);
        Add(LayoutProblem.TooManyCrossings, layout.Crossings > DiagramLayout.MaxCrossings);
        return layout;

        Rect Moved(Rect rect) => rect with { X = rect.X + dx, Y = rect.Y + dy };

        void Add(LayoutProblem problem, bool when)
        {
            if (when)
            {
                problems.Add(problem);
            }
        }

        PlacedGroup Group(GroupBox box) => new(
            box.Group!,
            Moved(box.Bounds),
            box.HasCornerIcon ? Moved(new Rect(box.X, box.Y, LayoutStyle.CornerIcon, LayoutStyle.CornerIcon)) : null,
            new PlacedText(box.Label!, Moved(box.LabelBounds)));

        PlacedNode Node(NodeBox box)
        {
            var texts = new List<PlacedText>();
            var text = Moved(box.Text);
            var y = text.Y;
            foreach (var block in box.Texts)
            {
                texts.Add(new PlacedText(block, new Rect(box.TextBeside ? text.X : text.X + ((text.Width - block.Width) / 2), y, block.Width, block.Height)));
                y += block.Height;
            }

            return new PlacedNode(box.Node, Moved(box.Icon), texts, box.TextBeside);
        }
    }

    // A high picture gets a little white at its sides, so that it still keeps its shape with the sentence of a step below.
    private static int Width(Rect all)
    {
        var plain = all.Width + (2 * LayoutStyle.Margin);
        var high = (int)Math.Ceiling((all.Height + (2 * LayoutStyle.Margin) + CaptionRoom) / LayoutStyle.MaxRatio);
        var width = Math.Max(MinWidth, Math.Max(plain, Math.Min(high, plain + (plain / 6))));
        return width + (width % 2);
    }

    private static Rect Extent(BoxTree tree, List<LinkRoute> links)
    {
        var all = tree.Canvas.Children[0].Hull;
        foreach (var child in tree.Canvas.Children)
        {
            all = Rect.Union(all, child.Hull);
        }

        foreach (var link in links)
        {
            foreach (var point in link.Points)
            {
                all = Rect.Union(all, new Rect(point.X, point.Y, 0, 0));
            }

            if (link.LabelBounds is { } label)
            {
                all = Rect.Union(all, label);
            }
        }

        return all;
    }
}
