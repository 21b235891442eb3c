using System.Text;

namespace SaaBot.Content.Yaml;

/// <summary>The values of an enum as they are written in content: <c>AvailabilityZone</c> is <c>availability-zone</c>.</summary>
internal static class Choices<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(value => Kebab(value.ToString()), StringComparer.Ordinal);

    /// <summary>Every way to write a value, in the enum's order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Values.Keys];

    public static bool TryRead(string name, out T value) => Values.TryGetValue(name, out value);

    private static string Kebab(string pascal)
    {
        StringBuilder kebab = new();
        foreach (char c in pascal)
        {
            if (char.IsUpper(c) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
