using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>Makes room for the label of a link that runs along the edge of a group, past everything the group holds.</summary>
internal static class OutsideRoom
{
    private const int Around = 10;

    /// <summary>Adds room at the bottom of the group when the link runs there.</summary>
    /// <param name="link">A link whose label found no place.</param>
    /// <param name="attempt">Takes the room.</param>
    /// <returns>Whether that was where room was missing.</returns>
    public static bool Make(LinkRoute link, Attempt attempt)
    {
        var group = link.Parent;
        if (group.Direction != Direction.Row || link.LabelShapes.Count == 0 || link.Points.Count < 4)
        {
            return false;
        }

        var bottom = group.Children.Max(c => c.Hull.Bottom);
        if (link.Points.Max(p => p.Y) <= bottom)
        {
            return false;
        }

        attempt.Bottoms[group] = Math.Max(attempt.Bottoms.GetValueOrDefault(group), link.LabelShapes[0].Height + Around);
        return true;
    }
}
