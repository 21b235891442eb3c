using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>Gives every box its place, from the outside in: room that is left over is spread evenly.</summary>
internal static class Arranger
{
    /// <summary>Places all that a group holds; the group itself is placed.</summary>
    /// <param name="group">The group or canvas.</param>
    public static void Arrange(GroupBox group)
    {
        var inner = new Rect(
            group.X + group.Padding,
            group.Y + group.HeaderHeight,
            group.Width - (2 * group.Padding),
            group.Height - group.HeaderHeight - group.Padding - group.ExtraBottom);
        if (group.Direction == Direction.Row)
        {
            PlaceRow(group, inner);
        }
        else
        {
            PlaceColumn(group, inner);
        }

        foreach (var child in group.Children)
        {
            if (child is GroupBox box)
            {
                Arrange(box);
            }
        }
    }

    private static void PlaceRow(GroupBox group, Rect inner)
    {
        var spare = inner.Width - group.Gaps.Sum() - group.Children.Sum(c => c.Width);
        var count = group.Children.Count;
        var groups = group.Children.Count(c => c is GroupBox);
        var cells = groups == 0 && FitsCells(group, inner.Width);
        var x = inner.X;
        var given = 0;
        var grown = 0;
        for (var i = 0; i < count; i++)
        {
            var child = group.Children[i];
            if (groups > 0)
            {
                if (child is GroupBox)
                {
                    grown++;
                    var until = spare * grown / groups / 2 * 2;
                    child.Width += until - given;
                    given = until;
                }

                child.X = x;
            }
            else
            {
                child.X = cells
                    ? inner.X + (inner.Width * ((2 * i) + 1) / (2 * count)) - (child.Width / 2)
                    : x + (spare * ((2 * i) + 1) / (2 * count));
            }

            child.Y = child is GroupBox ? inner.Y : inner.Y + ((inner.Height - child.Height) / 2);
            child.Height = child is GroupBox ? inner.Height : child.Height;
            x += child.Width + (i < group.Gaps.Length ? group.Gaps[i] : 0);
        }
    }

    // Nodes in the middles of equal cells stand in line with those of other rows; labels between them may need more room than that.
    private static bool FitsCells(GroupBox group, int width)
    {
        var cell = width / group.Children.Count;
        for (var i = 0; i < group.Gaps.Length; i++)
        {
            if (cell - ((group.Children[i].Width + group.Children[i + 1].Width) / 2) < group.Gaps[i])
            {
                return false;
            }
        }

        return true;
    }

    private static void PlaceColumn(GroupBox group, Rect inner)
    {
        var spare = inner.Height - group.Gaps.Sum() - group.Children.Sum(c => c.Height);
        var count = group.Children.Count;
        var groups = group.Children.Count(c => c is GroupBox);
        var y = inner.Y;
        var given = 0;
        var grown = 0;
        for (var i = 0; i < count; i++)
        {
            var child = group.Children[i];
            if (groups > 0)
            {
                if (child is GroupBox)
                {
                    grown++;
                    var until = spare * grown / groups;
                    child.Height += until - given;
                    given = until;
                }

                child.Y = y;
            }
            else
            {
                child.Y = y + (spare * ((2 * i) + 1) / (2 * count));
            }

            child.X = child is GroupBox ? inner.X : inner.X + ((inner.Width - child.Width) / 2);
            child.Width = child is GroupBox ? inner.Width : child.Width;
            y += child.Height + (i < group.Gaps.Length ? group.Gaps[i] : 0);
        }
    }
}
