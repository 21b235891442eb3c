using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Json;

/// <summary>Reads a snowflake from a string or a number, writes it as a string; also serves as a key of a JSON object.</summary>
public sealed class SnowflakeConverter : JsonConverter<Snowflake>
{
    /// <inheritdoc />
    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var number) ? new Snowflake(number) : ReadText(ref reader);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value.Value, digits, out var written);
        writer.WriteStringValue(digits[..written]);
    }

    /// <inheritdoc />
    public override Snowflake ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadText(ref reader);

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    private static Snowflake ReadText(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && Snowflake.TryParse(reader.GetString(), out var snowflake)
            ? snowflake
            : throw new JsonException("A snowflake is a string of decimal digits.");
}
