using System.Text.Json;
using System.Text.RegularExpressions;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>The rules of application commands (interactions/application-commands).</summary>
internal static partial class CommandRules
{
    public const int ChatInput = 1;
    public const int User = 2;
    public const int Message = 3;
    private const int EntryPoint = 4;
    private const int MostText = 8000;

    public static void Check(JsonElement command, Form form)
    {
        if (command.ValueKind != JsonValueKind.Object)
        {
            form.Add(FormError.NotAnObject);
            return;
        }

        var type = ChatInput;
        if (command.Get("type") is { } given)
        {
            type = Checks.Choice(given, form["type"], [ChatInput, User, Message, EntryPoint]) ?? ChatInput;
        }

        Name(command, form, type);
        if (type == ChatInput)
        {
            Description(command, form);
            if (command.Get("options") is { } options)
            {
                new OptionRules().Check(options, form["options"], OptionRules.Top);
            }

            if (CommandSize.Of(command) > MostText)
            {
                form.Add("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
            }
        }
        else
        {
            WithoutDescription(command, form);
        }

        Permissions(command, form["default_member_permissions"]);
        Numbers(command, form, "contexts", 0, 2);
        Numbers(command, form, "integration_types", 0, 1);
    }

    public static void Name(JsonElement holder, Form form, int type)
    {
        if (holder.Get("name") is not { } name)
        {
            form["name"].Add(FormError.Required);
        }
        else
        {
            CheckName(name, form["name"], type);
        }

        Localizations(holder, form, "name_localizations", (value, place) => CheckName(value, place, type));
    }

    public static void Description(JsonElement holder, Form form)
    {
        if (holder.Get("description") is not { } description)
        {
            form["description"].Add(FormError.Required);
        }
        else
        {
            Checks.Text(description, form["description"], 1, 100);
        }

        Localizations(holder, form, "description_localizations", (value, place) => Checks.Text(value, place, 1, 100));
    }

    public static void Localizations(JsonElement holder, Form form, string name, Action<JsonElement, Form> check)
    {
        if (holder.Get(name) is not { } dictionary)
        {
            return;
        }

        if (dictionary.ValueKind != JsonValueKind.Object)
        {
            form[name].Add(FormError.NotADictionary);
            return;
        }

        foreach (var entry in dictionary.EnumerateObject())
        {
            if (!Locales.All.Contains(entry.Name))
            {
                form[name][entry.Name].Add(FormError.Choices(Locales.All.Select(locale => $"'{locale}'")));
            }
            else if (entry.Value.ValueKind != JsonValueKind.Null)
            {
                check(entry.Value, form[name][entry.Name]);
            }
        }
    }

    private static void CheckName(JsonElement value, Form form, int type)
    {
        if (Checks.Text(value, form, 1, 32) is { } name
            && type == ChatInput
            && (!NamePattern().IsMatch(name) || name.Any(char.IsUpper)))
        {
            form.Add("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static void WithoutDescription(JsonElement command, Form form)
    {
        if (!string.IsNullOrEmpty(command.Str("description")))
        {
            form["description"].Add("APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menu commands cannot have description");
        }

        if (command.Items("options").Any())
        {
            form["options"].Add("APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", "Context menu commands cannot have options");
        }
    }

    private static void Permissions(JsonElement command, Form form)
    {
        if (command.Get("default_member_permissions") is { } value && value.AsId() is null)
        {
            form.Add(FormError.NotA("int", value.ToString()));
        }
    }

    private static void Numbers(JsonElement command, Form form, string name, int min, int max)
    {
        if (command.Get(name) is not { } value)
        {
            return;
        }

        var seen = new HashSet<long>();
        var items = Checks.List(value, form[name], 1, max - min + 1);
        for (var index = 0; index < items.Count; index++)
        {
            if (Checks.Whole(items[index], form[name][index], min, max) is { } number && !seen.Add(number))
            {
                form[name][index].Add("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
            }
        }
    }

    /// <summary>Discord's pattern; .NET has no script classes, so Devanagari and Thai are given by their blocks.</summary>
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}$")]
    private static partial Regex NamePattern();
}
