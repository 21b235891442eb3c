using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Gateway;

/// <summary>Builds gateway payloads (events/gateway-events: Payload Structure).</summary>
internal static class Frames
{
    public static byte[] Dispatch(string type, long sequence, ReadOnlySpan<byte> data)
    {
        using var buffer = new MemoryStream(data.Length + 64);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("t", type);
            writer.WriteNumber("s", sequence);
            writer.WriteNumber("op", 0);
            writer.WritePropertyName("d");
            writer.WriteRawValue(data, skipInputValidation: true);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static byte[] Op(int op, JsonNode? data) => JsonText.Bytes(new JsonObject
    {
        ["t"] = null,
        ["s"] = null,
        ["op"] = op,
        ["d"] = data,
    });
}
