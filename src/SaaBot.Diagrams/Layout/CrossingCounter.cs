namespace SaaBot.Diagrams.Layout;

/// <summary>Counts where links cross.</summary>
internal static class CrossingCounter
{
    /// <summary>The number of places at which two links cross.</summary>
    /// <param name="links">Links with their ways.</param>
    public static int Count(IReadOnlyList<PlacedLink> links)
    {
        var places = new HashSet<Point>();
        var areas = links.Select(l => LinkRoute.Around(l.Points)).ToArray();
        for (var i = 0; i < links.Count; i++)
        {
            for (var j = i + 1; j < links.Count; j++)
            {
                if (!areas[i].Overlaps(areas[j]))
                {
                    continue;
                }

                foreach (var a in links[i].Segments)
                {
                    foreach (var b in links[j].Segments)
                    {
                        if (a.Crosses(b))
                        {
                            places.Add(a.Horizontal ? new Point(b.A.X, a.A.Y) : new Point(a.A.X, b.A.Y));
                        }
                    }
                }
            }
        }

        return places.Count;
    }
}
