using System.Globalization;
using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>Checks of single values, each answering as Discord does.</summary>
internal static class Checks
{
    /// <summary>Length as Discord counts it: in code points.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    public static string? Text(JsonElement value, Form form, int min, int max)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            form.Add(FormError.NotText);
            return null;
        }

        var text = value.GetString()!;
        var length = Length(text);
        if (length >= min && length <= max)
        {
            return text;
        }

        form.Add(length == 0 && min > 0 ? FormError.Required : min > 0 ? FormError.BadLength(min, max) : FormError.MaxLength(max));
        return null;
    }

    public static long? Whole(JsonElement value, Form form, long min, long max)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number))
        {
            form.Add(FormError.NotA("int", value.ToString()));
            return null;
        }

        if (number < min || number > max)
        {
            form.Add(number < min ? FormError.MinValue(min) : FormError.MaxValue(max));
            return null;
        }

        return number;
    }

    public static bool? Flag(JsonElement value, Form form)
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        form.Add(FormError.NotBoolean);
        return null;
    }

    public static int? Choice(JsonElement value, Form form, IReadOnlyCollection<int> choices)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && choices.Contains(number))
        {
            return number;
        }

        form.Add(FormError.Choices(choices));
        return null;
    }

    public static ulong? Snowflake(JsonElement value, Form form)
    {
        if (value.AsId() is { } id)
        {
            return id;
        }

        form.Add(FormError.NotA("snowflake", value.ToString()));
        return null;
    }

    /// <summary>The items of a list whose length was checked; none when it is no list.</summary>
    public static IReadOnlyList<JsonElement> List(JsonElement value, Form form, int min, int max)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            form.Add(FormError.NotAList);
            return [];
        }

        var count = value.GetArrayLength();
        if (count < min || count > max)
        {
            form.Add(min > 0 ? FormError.BadLength(min, max) : FormError.MaxLength(max));
        }

        return [.. value.EnumerateArray()];
    }

    public static string? Url(JsonElement value, Form form, int max, params ReadOnlySpan<string> schemes)
    {
        if (Text(value, form, 1, max) is not { } text)
        {
            return null;
        }

        var end = text.IndexOf("://", StringComparison.Ordinal);
        if (end <= 0)
        {
            form.Add(FormError.InvalidUrl);
            return null;
        }

        var scheme = text[..end].ToLowerInvariant();
        if (!schemes.Contains(scheme))
        {
            form.Add(FormError.InvalidScheme(scheme));
            return null;
        }

        if (scheme != "attachment" && !Uri.TryCreate(text, UriKind.Absolute, out _))
        {
            form.Add(FormError.InvalidUrl);
            return null;
        }

        return text;
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
