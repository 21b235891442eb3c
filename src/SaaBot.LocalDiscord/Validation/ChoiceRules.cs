using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>The choices of an option, fixed or suggested (application-commands: Option Choice Structure).</summary>
internal static class ChoiceRules
{
    private const int Most = 25;
    private const int LongestValue = 100;

    /// <summary>Checks a list of choices for an option of a type.</summary>
    public static void Check(JsonElement choices, Form form, int optionType)
    {
        var list = Checks.List(choices, form, 0, Most);
        for (var index = 0; index < list.Count; index++)
        {
            var (choice, place) = (list[index], form[index]);
            if (choice.ValueKind != JsonValueKind.Object)
            {
                place.Add(FormError.NotAnObject);
                continue;
            }

            if (choice.Get("name") is { } name)
            {
                Checks.Text(name, place["name"], 1, 100);
            }
            else
            {
                place["name"].Add(FormError.Required);
            }

            CommandRules.Localizations(choice, place, "name_localizations", (value, inner) => Checks.Text(value, inner, 1, 100));
            Value(choice, place["value"], optionType);
        }
    }

    private static void Value(JsonElement choice, Form form, int optionType)
    {
        if (choice.Get("value") is not { } value)
        {
            form.Add(FormError.Required);
        }
        else if (optionType == OptionRules.String)
        {
            Checks.Text(value, form, 1, LongestValue);
        }
        else if (optionType == OptionRules.Integer)
        {
            Checks.Whole(value, form, -(1L << 53), 1L << 53);
        }
        else if (value.ValueKind != JsonValueKind.Number)
        {
            form.Add(FormError.NotA("float", value.ToString()));
        }
    }
}
