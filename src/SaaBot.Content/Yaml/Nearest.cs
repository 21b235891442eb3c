namespace SaaBot.Content.Yaml;

/// <summary>The name that an author most likely meant.</summary>
internal static class Nearest
{
    /// <summary>What to add to a message: "; did you mean 'purpose'?", or nothing when no name is near.</summary>
    public static string Hint(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > 64)
        {
            return "";
        }

        int limit = Math.Max(2, written.Length / 3);
        (string Name, int Distance)? best = null;
        foreach (string name in known.Order(StringComparer.Ordinal))
        {
            int distance = Distance(written.ToLowerInvariant(), name);
            if (distance <= limit && distance < name.Length && (best is null || distance < best.Value.Distance))
            {
                best = (name, distance);
            }
        }

        return best is null ? "" : $"; did you mean '{best.Value.Name}'?";
    }

    /// <summary>Edits between two names, a swap of neighbours counting as one (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        int[,] edits = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            edits[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            edits[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                int least = Math.Min(Math.Min(edits[i - 1, j] + 1, edits[i, j - 1] + 1), edits[i - 1, j - 1] + change);
                bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                edits[i, j] = swapped ? Math.Min(least, edits[i - 2, j - 2] + 1) : least;
            }
        }

        return edits[a.Length, b.Length];
    }
}
