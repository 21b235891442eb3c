using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.World;

/// <summary>
/// Who a message pings. Without allowed mentions a plain message pings everybody it names and an interaction's answer only
/// users (resources/message: Allowed Mentions Object).
/// </summary>
internal static partial class Mentions
{
    public static (IReadOnlyList<ulong> Users, IReadOnlyList<ulong> Roles, bool Everyone) Of(
        string text, JsonElement? allowed, bool isInteraction, bool mayPingEveryone)
    {
        var users = Ids(UserPattern(), text);
        var roles = Ids(RolePattern(), text);
        var everyone = EveryonePattern().IsMatch(text);
        if (allowed is not { } rules)
        {
            return isInteraction ? (users, [], false) : (users, mayPingEveryone ? roles : [], everyone && mayPingEveryone);
        }

        var parse = rules.Items("parse").Select(kind => kind.GetString()).ToHashSet();
        return (
            Allowed(users, "users", parse, rules),
            Allowed(roles, "roles", parse, rules),
            everyone && mayPingEveryone && parse.Contains("everyone"));
    }

    private static List<ulong> Allowed(List<ulong> found, string kind, HashSet<string?> parse, JsonElement rules)
    {
        if (parse.Contains(kind))
        {
            return found;
        }

        var named = rules.Items(kind).Select(id => id.AsId()).ToHashSet();
        return [.. found.Where(id => named.Contains(id))];
    }

    private static List<ulong> Ids(Regex pattern, string text) =>
        [.. pattern.Matches(text)
            .Select(match => ulong.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id != 0)
            .Distinct()];

    [GeneratedRegex("<@!?([0-9]{15,20})>")]
    private static partial Regex UserPattern();

    [GeneratedRegex("<@&([0-9]{15,20})>")]
    private static partial Regex RolePattern();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex EveryonePattern();
}
