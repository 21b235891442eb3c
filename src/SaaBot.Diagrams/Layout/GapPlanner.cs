using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>Finds how much room lies between two neighbours, so that links and their labels have a place there.</summary>
internal static class GapPlanner
{
    private const int LabelMargin = 14;

    /// <summary>Sets the gaps of every group.</summary>
    /// <param name="tree">The boxes; nodes already have their widths.</param>
    /// <param name="links">The links.</param>
    /// <param name="attempt">Where room was found missing before.</param>
    public static void Plan(BoxTree tree, IReadOnlyList<LinkRoute> links, Attempt attempt)
    {
        foreach (var group in tree.Groups.Append(tree.Canvas))
        {
            for (var gap = 0; gap < group.Gaps.Length; gap++)
            {
                group.Gaps[gap] = Base(group, gap, linked: false);
            }
        }

        foreach (var link in links)
        {
            if (link.From.Holds(link.To) || link.To.Holds(link.From))
            {
                continue;
            }

            Widen(link);
        }

        foreach (var ((group, gap), by) in attempt.Boosts)
        {
            group.Gaps[gap] += by;
        }
    }

    private static void Widen(LinkRoute link)
    {
        var group = link.Parent;
        var a = BoxTree.ChildTowards(group, link.From);
        var b = BoxTree.ChildTowards(group, link.To);
        var first = Math.Min(a.Index, b.Index);
        var last = Math.Max(a.Index, b.Index);
        for (var gap = first; gap < last; gap++)
        {
            group.Gaps[gap] = Math.Max(group.Gaps[gap], Base(group, gap, linked: true));
        }

        if (link.LabelShapes.Count == 0 || last - first != 1)
        {
            return;
        }

        var need = group.Direction == Direction.Column
            ? link.LabelShapes[Math.Min(1, link.LabelShapes.Count - 1)].Height + LabelMargin
            : link.LabelShapes[Math.Min(2, link.LabelShapes.Count - 1)].Width + LabelMargin - Beside(a) - Beside(b);
        group.Gaps[first] = Math.Max(group.Gaps[first], need);
    }

    // The room at the side of a node's icon, above its text, where a label can stand too.
    private static int Beside(Box box) => box is NodeBox { TextBeside: false } node ? (node.Width - LayoutStyle.Icon) / 2 : 0;

    private static int Base(GroupBox group, int gap, bool linked)
    {
        var nodes = (group.Children[gap] is NodeBox ? 1 : 0) + (group.Children[gap + 1] is NodeBox ? 1 : 0);
        if (group.Direction == Direction.Column)
        {
            return linked ? (nodes == 0 ? 30 : 40) : 20;
        }

        return linked ? (nodes == 2 ? 24 : 36) : 20;
    }
}
