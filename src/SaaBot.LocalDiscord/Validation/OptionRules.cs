using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>The rules of a slash command's options (application-commands: Application Command Option Structure).</summary>
internal sealed class OptionRules
{
    public const int Top = 0;
    public const int SubCommand = 1;
    public const int SubCommandGroup = 2;
    public const int String = 3;
    public const int Integer = 4;
    public const int Boolean = 5;
    public const int User = 6;
    public const int Channel = 7;
    public const int Role = 8;
    public const int Mentionable = 9;
    public const int Number = 10;
    public const int Attachment = 11;

    private const int Most = 25;
    private const int LongestString = 6000;
    private static readonly int[] Values = [String, Integer, Boolean, User, Channel, Role, Mentionable, Number, Attachment];

    /// <summary>Checks the options of a command, a group or a subcommand, which differ in what they may hold.</summary>
    public void Check(JsonElement options, Form form, int holder)
    {
        var list = Checks.List(options, form, 0, Most);
        int[] allowed = holder switch
        {
            Top => [SubCommand, SubCommandGroup, .. Values],
            SubCommandGroup => [SubCommand],
            _ => Values,
        };
        var names = new HashSet<string>();
        var sawOptional = false;
        for (var index = 0; index < list.Count; index++)
        {
            var (option, place) = (list[index], form[index]);
            if (option.ValueKind != JsonValueKind.Object)
            {
                place.Add(FormError.NotAnObject);
                continue;
            }

            Option(option, place, allowed);
            if (option.Str("name") is { } name && !names.Add(name))
            {
                place["name"].Add("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            }

            var isRequired = option.Bool("required") == true;
            if (isRequired && sawOptional)
            {
                place.Add("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            sawOptional |= !isRequired;
        }

        Mixed(list, form);
    }

    private void Option(JsonElement option, Form form, int[] allowed)
    {
        CommandRules.Name(option, form, CommandRules.ChatInput);
        CommandRules.Description(option, form);
        if (option.Get("type") is not { } given)
        {
            form["type"].Add(FormError.Required);
            return;
        }

        if (given.ValueKind != JsonValueKind.Number || !given.TryGetInt32(out var type) || !allowed.Contains(type))
        {
            form["type"].Add(FormError.TypeChoices(allowed));
            return;
        }

        if (type is SubCommand or SubCommandGroup)
        {
            if (option.Get("options") is { } inner)
            {
                Check(inner, form["options"], type);
            }

            return;
        }

        Limits(option, form, type);
        Choices(option, form, type);
    }

    private static void Limits(JsonElement option, Form form, int type)
    {
        if (type == String)
        {
            Bounds(option, form, "min_length", 0, "max_length", 1);
        }

        if (option.Get("required") is { } required)
        {
            Checks.Flag(required, form["required"]);
        }

        if (option.Bool("autocomplete") == true)
        {
            if (type is not (String or Integer or Number))
            {
                form["autocomplete"].Add("APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "This option type cannot be autocompleted");
            }

            if (option.Items("choices").Any())
            {
                form["choices"].Add(
                    "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE", "Autocomplete may not be true if choices are present");
            }
        }
    }

    private static void Bounds(JsonElement option, Form form, string low, int lowest, string high, int highest)
    {
        var min = option.Get(low) is { } least ? Checks.Whole(least, form[low], lowest, LongestString) : null;
        var max = option.Get(high) is { } most ? Checks.Whole(most, form[high], highest, LongestString) : null;
        if (min > max)
        {
            form[low].Add(FormError.MaxValue(max.Value));
        }
    }

    private static void Choices(JsonElement option, Form form, int type)
    {
        if (option.Get("choices") is { } choices)
        {
            ChoiceRules.Check(choices, form["choices"], type);
        }
    }

    private static void Mixed(IReadOnlyList<JsonElement> options, Form form)
    {
        var commands = options.Count(option => option.Int("type") is SubCommand or SubCommandGroup);
        if (commands > 0 && commands < options.Count)
        {
            form.Add(
                "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }
}
