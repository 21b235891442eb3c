using SaaBot.Domain.Text;

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

        int limit = Math.Max(1, written.Length / 3);
        (string Name, int Distance)? best = null;
        foreach (string name in known.Order(StringComparer.Ordinal))
        {
            int distance = EditDistance.Between(written.ToLowerInvariant(), name);
            if (distance <= limit && distance < name.Length && (best is null || distance < best.Value.Distance))
            {
                best = (name, distance);
            }
        }

        return best is null ? "" : $"; did you mean '{best.Value.Name}'?";
    }
}
