using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>
/// The size that is limited to 8000: names, descriptions and string values of the command, its options and choices, of each
/// localized text only the longest (application-commands: Slash Commands).
/// </summary>
internal static class CommandSize
{
    public static int Of(JsonElement holder) =>
        Longest(holder, "name", "name_localizations")
        + Longest(holder, "description", "description_localizations")
        + (holder.Str("value") is { } value ? Checks.Length(value) : 0)
        + holder.Items("options").Sum(Of)
        + holder.Items("choices").Sum(Of);

    private static int Longest(JsonElement holder, string name, string localizations)
    {
        var longest = holder.Str(name) is { } text ? Checks.Length(text) : 0;
        if (holder.Get(localizations) is not { ValueKind: JsonValueKind.Object } dictionary)
        {
            return longest;
        }

        return dictionary.EnumerateObject()
            .Where(entry => entry.Value.ValueKind == JsonValueKind.String)
            .Select(entry => Checks.Length(entry.Value.GetString()!))
            .Append(longest)
            .Max();
    }
}
