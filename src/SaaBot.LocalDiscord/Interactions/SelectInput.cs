using System.Globalization;
using System.Text.Json;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Validation;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>What may be chosen in a select, a radio group or a checkbox group.</summary>
internal static class SelectInput
{
    /// <summary>Why the client does not send these values; null when it does.</summary>
    public static string? Refusal(JsonElement select, IReadOnlyList<string> values, ResolvedObjects resolved)
    {
        var isRequired = select.Bool("required") != false;
        var least = select.Int("min_values") ?? 1;
        var most = select.Int("max_values") ?? 1;
        if ((values.Count < least && (isRequired || values.Count > 0)) || values.Count > most)
        {
            return $"Choose between {least} and {most}.";
        }

        if (values.Distinct().Count() != values.Count)
        {
            return "A value was chosen twice.";
        }

        return values.All(value => Exists(select, value, resolved)) ? null : "A value is not among the options.";
    }

    private static bool Exists(JsonElement select, string value, ResolvedObjects resolved)
    {
        var type = select.Int("type");
        if (select.Has("options"))
        {
            return select.Items("options").Any(option => option.Str("value") == value);
        }

        if (!ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        return type switch
        {
            ComponentShapes.UserSelect => resolved.AddUser(id),
            ComponentShapes.RoleSelect => resolved.AddRole(id),
            ComponentShapes.MentionableSelect => resolved.AddUser(id) || resolved.AddRole(id),
            ComponentShapes.ChannelSelect => resolved.AddChannel(id),
            _ => false,
        };
    }
}
