using SaaBot.Diagrams.Metrics;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Layout;

/// <summary>Finds how large every box must be, from the inside out, with siblings alike.</summary>
internal sealed class Measurer
{
    private const int HeaderGap = 10;
    private const int LinkRoom = 32;
    private const int HeaderEnd = 8;
    private const int HeaderGrowth = 30;
    private const int LeastHeader = 64;
    private readonly Language _language;
    private readonly Attempt _attempt;

    /// <summary>A measurer for one attempt.</summary>
    /// <param name="language">The language of the texts.</param>
    /// <param name="attempt">How narrow texts are set.</param>
    public Measurer(Language language, Attempt attempt)
    {
        _language = language;
        _attempt = attempt;
    }

    /// <summary>Sets the texts and sizes of all nodes, which does not depend on the gaps.</summary>
    /// <param name="tree">The boxes.</param>
    public void MeasureNodes(BoxTree tree)
    {
        foreach (var node in tree.Nodes)
        {
            node.TextBeside = _attempt.TextBeside && node.Parent!.Direction == Direction.Column && node.Parent.Children.TrueForAll(c => c is NodeBox);
            var width = node.TextBeside ? _attempt.NodeText * 3 / 2 : _attempt.NodeText;
            node.Texts =
            [
                TextBlock.Wrap(node.Node.Label.In(_language), LayoutStyle.Label, width),
                .. node.Node.Notes.Select(n => TextBlock.Wrap(n.In(_language), LayoutStyle.Note, width)),
            ];

            // An even width puts the icon's middle, the text's middle and the links on one pixel.
            node.Width = Even(node.ContentWidth);
            node.Height = node.ContentHeight;
        }

        foreach (var group in tree.Groups.Append(tree.Canvas))
        {
            var nodes = group.Children.OfType<NodeBox>().ToList();
            var width = nodes.Count == 0 ? 0 : nodes.Max(n => n.Width);
            var height = nodes.Count == 0 ? 0 : nodes.Max(n => n.Height);
            foreach (var node in nodes)
            {
                node.Width = width;
                node.Height = group.Direction == Direction.Row ? height : node.Height;
            }
        }
    }

    /// <summary>Sets the size of a group and of all groups in it.</summary>
    /// <param name="group">The group or canvas.</param>
    public void Measure(GroupBox group)
    {
        var groups = new List<GroupBox>();
        foreach (var child in group.Children)
        {
            if (child is GroupBox inner)
            {
                Measure(inner);
                groups.Add(inner);
            }
        }

        if (group.Direction == Direction.Row)
        {
            MatchRows(groups);
        }

        Match(group, groups);
        Fit(group);
    }

    // Rather than become a tower of words, a name makes its group a little wider.
    private static TextBlock Header(string label, int room, bool narrow)
    {
        var wrapped = TextBlock.Wrap(label, LayoutStyle.GroupLabel, Math.Max(room, LeastHeader));
        if (!narrow || wrapped.Lines.Count < 3)
        {
            return wrapped;
        }

        var two = TextBlock.Narrow(label, LayoutStyle.GroupLabel, 2);
        return two.Width <= room + HeaderGrowth ? two : TextBlock.Narrow(label, LayoutStyle.GroupLabel, 3);
    }

    private static int Even(int size) => size + (size % 2);

    // Columns that stand side by side and hold as many boxes get the same heights row by row.
    private void MatchRows(List<GroupBox> groups)
    {
        if (groups.Count < 2)
        {
            return;
        }

        var header = groups.Max(g => g.HeaderHeight);
        foreach (var group in groups)
        {
            group.HeaderHeight = header;
        }

        var count = groups[0].Children.Count;
        if (groups.TrueForAll(g => g.Direction == Direction.Column && g.Children.Count == count))
        {
            for (var gap = 0; gap < count - 1; gap++)
            {
                var widest = groups.Max(g => g.Gaps[gap]);
                groups.ForEach(g => g.Gaps[gap] = widest);
            }

            for (var row = 0; row < count; row++)
            {
                var across = groups.ConvertAll(g => g.Children[row]);
                if (across.TrueForAll(b => b is GroupBox))
                {
                    MatchRows(across.ConvertAll(b => (GroupBox)b));
                }

                var height = across.Max(b => b.Height);
                across.ForEach(b => b.Height = height);
            }
        }

        groups.ForEach(g => Fit(g, grow: true));
    }

    // Groups of one kind are equally wide side by side; side by side or stacked they fill the other way.
    private void Match(GroupBox group, List<GroupBox> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        if (group.Direction == Direction.Column)
        {
            var widest = group.Children.Max(c => c.Width);
            groups.ForEach(g => g.Width = widest);
            return;
        }

        var tallest = group.Children.Max(c => c.Height);
        groups.ForEach(g => g.Height = tallest);
        if (!_attempt.EqualWidths)
        {
            return;
        }

        foreach (var alike in groups.GroupBy(g => g.Group!.Kind))
        {
            var widest = alike.Max(g => g.Width);
            foreach (var one in alike)
            {
                one.Width = widest;
            }
        }
    }

    private void Fit(GroupBox group, bool grow = false)
    {
        var along = group.Gaps.Sum() + group.Children.Sum(c => group.Direction == Direction.Row ? c.Width : c.Height);
        var across = group.Children.Max(c => group.Direction == Direction.Row ? c.Height : c.Width);
        group.ExtraBottom = _attempt.Bottoms.GetValueOrDefault(group);
        var (width, height) = group.Direction == Direction.Row ? (along, across) : (across, along);
        if (group.Group is null)
        {
            group.Width = Even(width);
            group.Height = height + group.ExtraBottom;
            return;
        }

        var inside = width + (2 * group.Padding);
        var narrow = _attempt.HeaderRooms.TryGetValue(group, out var room);
        if (!narrow)
        {
            room = _attempt.FreeRooms.GetValueOrDefault(group, inside - group.LabelInset - HeaderEnd);
        }

        group.Label ??= Header(group.Group.Label.In(_language), room, narrow);
        var header = group.LabelInset + group.Label.Width + (narrow ? LayoutStyle.Stub : HeaderEnd);
        var needed = Even(Math.Max(inside, narrow ? 2 * header : header));
        group.Width = grow ? Math.Max(group.Width, needed) : needed;
        var label = group.Label.Height + (group.HasCornerIcon ? 3 : 6);
        var gap = _attempt.LinkRooms.Contains(group) ? LinkRoom : HeaderGap;
        group.HeaderHeight = Math.Max(group.HeaderHeight, Math.Max(group.HasCornerIcon ? LayoutStyle.CornerIcon : 0, label) + gap);
        group.Height = Math.Max(grow ? group.Height : 0, group.HeaderHeight + height + group.ExtraBottom + group.Padding);
    }
}
