namespace SaaBot.Diagrams.Layout;

/// <summary>Finds the groups whose name lies where a link wants to come in from above.</summary>
internal static class HeaderGuard
{
    private const int OffMiddle = 14;
    private const int Least = 72;

    /// <summary>The groups that were stretched, so that their names need fewer lines than what they hold lets one think.</summary>
    /// <param name="tree">The placed boxes.</param>
    /// <param name="attempt">Takes the groups.</param>
    /// <returns>Whether there is any that was not known.</returns>
    public static bool FindRoom(BoxTree tree, Attempt attempt)
    {
        var found = false;
        foreach (var group in tree.Groups)
        {
            if (group.Label!.Lines.Count > 1 && !attempt.HeaderRooms.ContainsKey(group))
            {
                found |= attempt.FreeRooms.TryAdd(group, group.Width - group.LabelInset - 8);
            }
        }

        return found;
    }

    /// <summary>The groups whose names have to be set narrower or higher.</summary>
    /// <param name="links">The links; the boxes are placed.</param>
    /// <param name="attempt">Takes the groups.</param>
    /// <param name="offMiddle">Whether links are looked at that come in beside the middle of a group, rather than those at the middle.</param>
    /// <returns>Whether there is any that was not known.</returns>
    public static bool Find(List<LinkRoute> links, Attempt attempt, bool offMiddle)
    {
        var found = false;
        foreach (var link in links)
        {
            found |= Check(link, link.From, link.To, attempt, offMiddle);
            found |= Check(link, link.To, link.From, attempt, offMiddle);
        }

        return found;
    }

    private static bool Check(LinkRoute link, Box end, Box other, Attempt attempt, bool offMiddle)
    {
        var found = false;
        for (var group = end.Parent!; !ReferenceEquals(group, link.Parent) && !group.Holds(other); group = group.Parent!)
        {
            var header = group.Header;
            var at = end.Hull.CenterX;
            if (other.Hull.Bottom > group.Y || at < header.X - LayoutStyle.Clearance || at > header.Right + LayoutStyle.Clearance)
            {
                continue;
            }

            if (Math.Abs(at - group.Bounds.CenterX) > OffMiddle != offMiddle)
            {
                continue;
            }

            if (offMiddle)
            {
                // A name that can end before the link does so; otherwise the link comes in beside the name and needs room below it.
                var before = at - header.X - LayoutStyle.Stub;
                if (before >= Math.Max(Least, group.LabelBounds.Width / 2) && attempt.FreeRooms.GetValueOrDefault(group, int.MaxValue) > before)
                {
                    attempt.FreeRooms[group] = before;
                    found = true;
                }
                else
                {
                    found |= attempt.LinkRooms.Add(group);
                }
            }
            else
            {
                var room = (group.Width / 2) - group.LabelInset - LayoutStyle.Stub;
                if (!attempt.HeaderRooms.TryGetValue(group, out var known) || known != room)
                {
                    attempt.HeaderRooms[group] = room;
                    found = true;
                }
            }
        }

        return found;
    }
}
