using System.Text.Json;

namespace SaaBot.EndToEndTests.Support;

/// <summary>Reads messages as Discord shows them.</summary>
internal static class Json
{
    public const int Ephemeral = 64;

    /// <summary>All text of a message's components, in order.</summary>
    public static string Text(this JsonElement message) =>
        string.Join('\n', Components(message).Where(part => part.TryGetProperty("content", out _)).Select(part => part.GetProperty("content").GetString()));

    public static bool IsPrivate(this JsonElement message) =>
        message.TryGetProperty("flags", out JsonElement flags) && (flags.GetInt32() & Ephemeral) != 0;

    public static ulong Id(this JsonElement message) => ulong.Parse(message.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The custom id of the button with this label.</summary>
    public static string Button(this JsonElement message, string label) =>
        Components(message).First(part => part.TryGetProperty("label", out JsonElement text) && text.GetString() == label).GetProperty("custom_id").GetString()!;

    public static IReadOnlyList<string> Buttons(this JsonElement message) =>
        [.. Components(message).Where(part => part.GetProperty("type").GetInt32() == 2).Select(part => part.GetProperty("label").GetString()!)];

    /// <summary>The custom ids of the menus.</summary>
    public static IReadOnlyList<string> Menus(this JsonElement message) =>
        [.. Components(message).Where(part => part.GetProperty("type").GetInt32() == 3).Select(part => part.GetProperty("custom_id").GetString()!)];

    /// <summary>The address and the description of each picture. A message of components shows its files there and not in <c>attachments</c>.</summary>
    public static IReadOnlyList<(string Url, string Description)> Pictures(this JsonElement message) =>
    [
        .. Components(message)
            .Where(part => part.TryGetProperty("items", out _))
            .SelectMany(gallery => gallery.GetProperty("items").EnumerateArray())
            .Select(item => (item.GetProperty("media").GetProperty("url").GetString()!, item.GetProperty("description").GetString()!)),
    ];

    private static IEnumerable<JsonElement> Components(JsonElement element)
    {
        if (!element.TryGetProperty("components", out JsonElement children))
        {
            yield break;
        }

        foreach (JsonElement child in children.EnumerateArray())
        {
            yield return child;
            foreach (JsonElement inner in Components(child))
            {
                yield return inner;
            }
        }
    }
}
