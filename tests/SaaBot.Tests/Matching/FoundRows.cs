namespace SaaBot.Tests.Matching;

internal static class FoundRows
{
    public static bool Equal(this Dictionary<string, (int First, int Last)> found, Dictionary<string, (int First, int Last)> expected) =>
        found.Count == expected.Count && found.All(row => expected.TryGetValue(row.Key, out (int First, int Last) place) && place == row.Value);
}
