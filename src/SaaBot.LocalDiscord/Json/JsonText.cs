using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SaaBot.LocalDiscord.Json;

/// <summary>
/// Reading and writing of Discord's JSON. Bodies that cross threads are kept as <see cref="JsonElement"/> or bytes: a
/// <see cref="JsonNode"/> fills itself lazily and may be read by one thread only.
/// </summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(this ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static byte[] Bytes(JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            node.WriteTo(writer);
        }

        return buffer.ToArray();
    }

    public static JsonElement Element(JsonNode node)
    {
        using var document = JsonDocument.Parse(Bytes(node));
        return document.RootElement.Clone();
    }

    public static JsonNode? Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(element),
    };

    /// <summary>Parses bytes into an element that owns its memory; null when they are no JSON.</summary>
    public static JsonElement? TryParse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonArray Array(IEnumerable<JsonNode?> nodes) => new([.. nodes]);

    public static JsonArray Ids(IEnumerable<ulong> ids) => new([.. ids.Select(id => (JsonNode)id.Text())]);

    public static string Iso(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
}
