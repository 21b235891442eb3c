using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>The limits of embeds (resources/message: Embed Limits).</summary>
internal static class EmbedRules
{
    private const int MostEmbeds = 10;
    private const int MostFields = 25;
    private const int MostText = 6000;

    public static void Check(JsonElement embeds, Form form)
    {
        var list = Checks.List(embeds, form, 0, MostEmbeds);
        var total = 0;
        for (var index = 0; index < list.Count; index++)
        {
            if (list[index].ValueKind != JsonValueKind.Object)
            {
                form[index].Add(FormError.NotAnObject);
                continue;
            }

            total += Embed(list[index], form[index]);
        }

        if (total > MostText)
        {
            form[Math.Max(0, list.Count - 1)].Add("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }
    }

    private static int Embed(JsonElement embed, Form form)
    {
        var total = Text(embed, form, "title", 256) + Text(embed, form, "description", 4096);
        Url(embed, form, "url");
        if (embed.Get("color") is { } color)
        {
            Checks.Whole(color, form["color"], 0, 0xFFFFFF);
        }

        if (embed.Get("timestamp") is { } at && (at.ValueKind != JsonValueKind.String || !at.TryGetDateTimeOffset(out _)))
        {
            form["timestamp"].Add("DATE_TIME_TYPE_PARSE", $"Could not parse {at}. Should be ISO8601.");
        }

        total += Part(embed, form, "footer", "text", 2048) + Part(embed, form, "author", "name", 256);
        foreach (var name in (string[])["image", "thumbnail", "video"])
        {
            if (embed.Get(name) is { } media)
            {
                Url(media, form[name], "url");
            }
        }

        return total + Fields(embed, form["fields"]);
    }

    private static int Fields(JsonElement embed, Form form)
    {
        if (embed.Get("fields") is not { } value)
        {
            return 0;
        }

        var total = 0;
        var fields = Checks.List(value, form, 0, MostFields);
        for (var index = 0; index < fields.Count; index++)
        {
            total += Needed(fields[index], form[index], "name", 256) + Needed(fields[index], form[index], "value", 1024);
        }

        return total;
    }

    private static int Needed(JsonElement field, Form form, string name, int max)
    {
        if (string.IsNullOrEmpty(field.Str(name)))
        {
            form[name].Add(FormError.Required);
            return 0;
        }

        return Text(field, form, name, max);
    }

    private static int Part(JsonElement embed, Form form, string part, string name, int max)
    {
        if (embed.Get(part) is not { } value)
        {
            return 0;
        }

        Url(value, form[part], "url");
        Url(value, form[part], "icon_url");
        return Text(value, form[part], name, max);
    }

    private static int Text(JsonElement holder, Form form, string name, int max) =>
        holder.Get(name) is { } value && Checks.Text(value, form[name], 0, max) is { } text ? Checks.Length(text) : 0;

    private static void Url(JsonElement holder, Form form, string name)
    {
        if (holder.Get(name) is { } value && value.ToString().Length > 0)
        {
            Checks.Url(value, form[name], 2048, "http", "https", "attachment");
        }
    }
}
