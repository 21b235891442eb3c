using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Validation;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>
/// The rules by which Discord's own clients accept what is typed into a slash command's options: required ones, lengths,
/// ranges and choices. The result is what goes into the interaction, with types filled in.
/// </summary>
internal sealed class CommandInput(ResolvedObjects resolved, bool isAutocomplete)
{
    /// <summary>The type of the option that is being completed.</summary>
    public int? FocusedType { get; private set; }

    /// <summary>Names of the chosen subcommand group and subcommand, for showing.</summary>
    public List<string> Path { get; } = [];

    /// <summary>Why the client refuses; null when it does not.</summary>
    public string? Refusal { get; private set; }

    public JsonArray Options(JsonElement definition, JsonElement given)
    {
        var definitions = definition.Items("options").ToList();
        var sent = given.Items("options").ToList();
        var result = new JsonArray();
        foreach (var option in sent)
        {
            var name = option.Str("name") ?? "";
            var known = definitions.FirstOrDefault(candidate => candidate.Str("name") == name);
            if (known.ValueKind == JsonValueKind.Undefined)
            {
                Refuse($"Unknown option: {name}");
            }
            else
            {
                result.Add(Option(known, option));
            }
        }

        CheckMissing(definitions, sent);
        return result;
    }

    private void CheckMissing(List<JsonElement> definitions, List<JsonElement> sent)
    {
        if (definitions.Any(IsGroup) && sent.Count(IsGroup) != 1 && Refusal is null && !sent.Any(option => option.Has("options")))
        {
            Refuse("Choose one subcommand.");
        }

        foreach (var missing in definitions.Where(option => option.Bool("required") == true && !isAutocomplete))
        {
            var name = missing.Str("name")!;
            if (!sent.Any(option => option.Str("name") == name && option.Get("value") is not null))
            {
                Refuse($"This option is required: {name}");
            }
        }
    }

    private JsonObject Option(JsonElement definition, JsonElement given)
    {
        var type = definition.Int("type") ?? OptionRules.String;
        var result = new JsonObject { ["name"] = definition.Str("name"), ["type"] = type };
        if (IsGroup(definition))
        {
            Path.Add(definition.Str("name")!);
            result["options"] = Options(definition, given);
            return result;
        }

        if (given.Bool("focused") == true && isAutocomplete)
        {
            FocusedType = type;
            result["focused"] = true;
            result["value"] = given.Get("value") is { } partial ? JsonText.Node(partial) : "";
            return result;
        }

        if (given.Get("value") is not { } value)
        {
            Refuse($"This option is required: {definition.Str("name")}");
            return result;
        }

        result["value"] = Value(definition, type, value);
        return result;
    }

    private JsonNode? Value(JsonElement definition, int type, JsonElement value)
    {
        var name = definition.Str("name");
        var isRight = type switch
        {
            OptionRules.String => IsText(definition, value),
            OptionRules.Integer or OptionRules.Number => IsNumber(definition, type, value),
            OptionRules.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            OptionRules.User => value.AsId() is { } id && resolved.AddUser(id),
            OptionRules.Role => value.AsId() is { } id && resolved.AddRole(id),
            OptionRules.Channel => value.AsId() is { } id && resolved.AddChannel(id),
            OptionRules.Mentionable => value.AsId() is { } id && (resolved.AddUser(id) || resolved.AddRole(id)),
            _ => false,
        };
        if (!isRight)
        {
            Refuse($"Invalid value for the option {name}");
        }

        return JsonText.Node(value);
    }

    private static bool IsText(JsonElement definition, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        var length = Checks.Length(value.GetString()!);
        return length >= Math.Max(1, definition.Int("min_length") ?? 1)
            && length <= (definition.Int("max_length") ?? 6000)
            && IsChosen(definition, value);
    }

    private static bool IsNumber(JsonElement definition, int type, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
        && (type == OptionRules.Number || value.TryGetInt64(out _))
        && (definition.Get("min_value") is not { } min || value.GetDouble() >= min.GetDouble())
        && (definition.Get("max_value") is not { } max || value.GetDouble() <= max.GetDouble())
        && IsChosen(definition, value);

    /// <summary>With choices the value must be one of them; autocomplete only suggests (application-commands: Autocomplete).</summary>
    private static bool IsChosen(JsonElement definition, JsonElement value) =>
        !definition.Items("choices").Any() || definition.Items("choices").Any(choice => JsonElement.DeepEquals(choice.Get("value") ?? default, value));

    private static bool IsGroup(JsonElement option) => option.Int("type") is OptionRules.SubCommand or OptionRules.SubCommandGroup;

    private void Refuse(string reason) => Refusal ??= reason;
}
