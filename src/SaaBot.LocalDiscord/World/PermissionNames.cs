using System.Text.RegularExpressions;

namespace SaaBot.LocalDiscord.World;

/// <summary>Turns Discord's upper-case names (<c>SEND_MESSAGES</c>) into bits and back.</summary>
internal static partial class PermissionNames
{
    public static Permissions? Parse(string name) =>
        Enum.TryParse<Permissions>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var bit) ? bit : null;

    public static IReadOnlyList<string> Of(Permissions set) =>
        [.. Enum.GetValues<Permissions>().Where(bit => bit != Permissions.None && set.HasFlag(bit)).Select(Name)];

    public static string Name(Permissions bit) => WordStart().Replace(bit.ToString(), "_$1").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex WordStart();
}
