using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Validation;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>One filled-in component of a modal.</summary>
internal static class ModalInput
{
    /// <summary>The component as the interaction carries it, and why the client refuses the value, if it does.</summary>
    public static (JsonObject Shown, string? Refusal) Value(JsonElement input, JsonElement sent, string customId, ResolvedObjects resolved)
    {
        var type = input.Int("type") ?? 0;
        var shown = new JsonObject { ["type"] = type, ["id"] = input.Int("id"), ["custom_id"] = customId };
        switch (type)
        {
            case ComponentShapes.TextInput:
                var text = sent.Str("value") ?? "";
                shown["value"] = text;
                return (shown, TextRefusal(input, text));
            case ComponentShapes.Checkbox:
                shown["value"] = sent.Bool("value") ?? false;
                return (shown, null);
            case ComponentShapes.RadioGroup:
                var chosen = sent.Str("value");
                shown["value"] = chosen;
                return (shown, RadioRefusal(input, chosen));
            case ComponentShapes.FileUpload:
                shown["values"] = new JsonArray();
                return (shown, input.Bool("required") == false ? null : "files cannot be uploaded here");
            default:
                var values = sent.Items("values").Select(value => value.ToString()).ToList();
                shown["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
                return (shown, values.Count == 0 && input.Bool("required") == false ? null : SelectInput.Refusal(input, values, resolved));
        }
    }

    private static string? TextRefusal(JsonElement input, string text)
    {
        var length = Checks.Length(text);
        if (length == 0)
        {
            return input.Bool("required") == false ? null : "This field is required";
        }

        var least = input.Int("min_length") ?? 0;
        var most = input.Int("max_length") ?? 4000;
        return length < least || length > most ? $"Must be between {least} and {most} in length." : null;
    }

    private static string? RadioRefusal(JsonElement input, string? chosen)
    {
        if (chosen is null)
        {
            return input.Bool("required") == false ? null : "This field is required";
        }

        return input.Items("options").Any(option => option.Str("value") == chosen) ? null : "A value is not among the options.";
    }
}
