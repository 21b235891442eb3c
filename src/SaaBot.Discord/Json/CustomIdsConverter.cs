using System.Text.Json;
using System.Text.Json.Serialization;

namespace SaaBot.Discord.Json;

/// <summary>Reads the custom ids out of a tree of components, whatever their types, and writes nothing of it.</summary>
public sealed class CustomIdsConverter : JsonConverter<IReadOnlyList<string>>
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument components = JsonDocument.ParseValue(ref reader);
        return [.. CustomIds(components.RootElement)];
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteEndArray();
    }

    private static IEnumerable<string> CustomIds(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(CustomIds),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("custom_id") && property.Value.ValueKind == JsonValueKind.String ? [property.Value.GetString()!] : CustomIds(property.Value)),
        _ => [],
    };
}
