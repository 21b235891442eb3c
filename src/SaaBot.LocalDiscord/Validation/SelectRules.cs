using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>How the numbers of a select fit together.</summary>
internal static class SelectRules
{
    public static void Check(JsonElement select, Form form)
    {
        var least = select.Int("min_values") ?? 1;
        var most = select.Int("max_values") ?? 1;
        if (least > most)
        {
            form["min_values"].Add(FormError.MaxValue(most));
        }

        var isList = select.Int("type") == ComponentShapes.StringSelect;
        var defaults = isList
            ? select.Items("options").Count(option => option.Bool("default") == true)
            : select.Items("default_values").Count();
        if (defaults > most)
        {
            form[isList ? "options" : "default_values"].Add(
                "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
                "The specified number of default values exceeds the specified maximum values");
        }

        if (isList && select.Get("options") is { ValueKind: JsonValueKind.Array } options && least > options.GetArrayLength())
        {
            form["min_values"].Add(FormError.MaxValue(options.GetArrayLength()));
        }
    }
}
