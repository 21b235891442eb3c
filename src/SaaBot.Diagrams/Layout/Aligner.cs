using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>Moves nodes a little, within the room they have, so that links to their partners run straight.</summary>
internal static class Aligner
{
    private const int Nudge = 40;
    private const int WholeRow = 72;
    private const int LeastGap = 14;

    /// <summary>Moves the nodes; all boxes are placed.</summary>
    /// <param name="tree">The boxes.</param>
    /// <param name="links">The links.</param>
    public static void Align(BoxTree tree, List<LinkRoute> links)
    {
        var byNode = links.SelectMany(l => new (Box Node, Box Partner)[] { (l.From, l.To), (l.To, l.From) }).ToLookup(p => p.Node, p => p.Partner);
        foreach (var group in tree.Groups.Append(tree.Canvas).OrderByDescending(g => g.Depth))
        {
            if (group.Direction == Direction.Row && group.Children.Exists(c => c is GroupBox) && group.Children.Exists(c => c is NodeBox))
            {
                Level(group, byNode);
            }
        }

        var anchored = new HashSet<GroupBox>();
        foreach (var group in tree.Groups.Prepend(tree.Canvas))
        {
            if (group.Direction == Direction.Row && group.Children.TrueForAll(c => c is NodeBox))
            {
                Stand(group, byNode, anchored);
                anchored.Add(group);
            }
        }
    }

    // Nodes beside groups go up or down to the height of their partners in those groups.
    private static void Level(GroupBox group, ILookup<Box, Box> partners)
    {
        var nodes = group.Children.OfType<NodeBox>().ToList();
        var wishes = nodes.SelectMany(n => partners[n].OfType<NodeBox>().Where(p => p.Parent != group && group.Holds(p)).Select(p => p.Icon.CenterY - n.Icon.CenterY)).ToList();
        if (wishes.Count == 0)
        {
            return;
        }

        var by = (wishes.Min() + wishes.Max()) / 2;
        var top = group.Y + group.HeaderHeight;
        var bottom = group.Y + group.Height - group.Padding;
        by = Math.Clamp(by, top - nodes.Min(n => n.Y), bottom - nodes.Max(n => n.Y + n.ContentHeight));
        nodes.ForEach(n => n.Y += by);
    }

    // Nodes side by side go left or right until they stand over or under their partners.
    private static void Stand(GroupBox row, ILookup<Box, Box> partners, HashSet<GroupBox> anchored)
    {
        var moves = row.Children.ConvertAll(c => Wish((NodeBox)c, row, partners, anchored));
        var limit = moves.TrueForAll(m => m is not null) ? WholeRow : Nudge;
        for (var i = 0; i < moves.Count; i++)
        {
            var node = row.Children[i];
            if (moves[i] is not { } by || by == 0 || Math.Abs(by) > limit)
            {
                continue;
            }

            var left = i == 0 ? row.X + row.Padding : row.Children[i - 1].Hull.Right + LeastGap + (moves[i - 1] is { } before && before < 0 ? before : 0);
            var right = i == moves.Count - 1 ? row.X + row.Width - row.Padding : row.Children[i + 1].Hull.X - LeastGap + (moves[i + 1] is { } after && Math.Abs(after) <= limit ? Math.Max(0, after) : 0);
            if (node.Hull.X + by >= left && node.Hull.Right + by <= right)
            {
                node.X += by;
            }
        }
    }

    private static int? Wish(NodeBox node, GroupBox row, ILookup<Box, Box> partners, HashSet<GroupBox> anchored)
    {
        int? best = null;
        foreach (var partner in partners[node])
        {
            var fixedPlace = partner.Parent!.Direction == Direction.Column || anchored.Contains(partner.Parent);
            if (partner.Parent == row || !fixedPlace || BoxTree.CommonParent(node, partner).Direction != Direction.Column)
            {
                continue;
            }

            var by = Goal(node, row, partner, partners) - node.Icon.CenterX;
            if (Math.Abs(by) <= WholeRow && (best is null || Math.Abs(by) < Math.Abs(best.Value)))
            {
                best = by;
            }
        }

        return best;
    }

    // The middle of the partner; several nodes linked with one group share its width instead.
    private static int Goal(NodeBox node, GroupBox row, Box partner, ILookup<Box, Box> partners)
    {
        if (partner is NodeBox other)
        {
            return other.Icon.CenterX;
        }

        var (low, middle, high) = Ports.Range(partner, Side.Bottom);
        return row.Children.Count(c => partners[c].Contains(partner)) > 1 ? Math.Clamp(node.Icon.CenterX, low, high) : middle;
    }
}
