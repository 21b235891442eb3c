using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>The allowed mentions object (resources/message: Allowed Mentions Object).</summary>
internal static class MentionRules
{
    private const int MostIds = 100;
    private static readonly string[] Kinds = ["users", "roles", "everyone"];

    public static void Check(JsonElement mentions, Form form)
    {
        if (mentions.ValueKind != JsonValueKind.Object)
        {
            form.Add(FormError.NotAnObject);
            return;
        }

        var parsed = Parsed(mentions, form["parse"]);
        foreach (var kind in (string[])["users", "roles"])
        {
            if (mentions.Get(kind) is not { } value)
            {
                continue;
            }

            var ids = Checks.List(value, form[kind], 0, MostIds);
            for (var index = 0; index < ids.Count; index++)
            {
                Checks.Snowflake(ids[index], form[kind][index]);
            }

            if (ids.Count > 0 && parsed.Contains(kind))
            {
                form.Add("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }

        if (mentions.Get("replied_user") is { } replied)
        {
            Checks.Flag(replied, form["replied_user"]);
        }
    }

    private static List<string> Parsed(JsonElement mentions, Form form)
    {
        var found = new List<string>();
        if (mentions.Get("parse") is not { } parse)
        {
            return found;
        }

        var items = Checks.List(parse, form, 0, Kinds.Length);
        for (var index = 0; index < items.Count; index++)
        {
            var kind = items[index].ValueKind == JsonValueKind.String ? items[index].GetString()! : "";
            if (Kinds.Contains(kind))
            {
                found.Add(kind);
            }
            else
            {
                form[index].Add(FormError.Choices(Kinds.Select(known => $"'{known}'")));
            }
        }

        return found;
    }
}
