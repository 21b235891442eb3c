using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Json;

/// <summary>Permissions are a string of decimal digits in JSON (Discord documentation: Permissions).</summary>
public sealed class PermissionsConverter : JsonConverter<Permissions>
{
    /// <inheritdoc />
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var number))
        {
            return (Permissions)number;
        }

        return reader.TokenType == JsonTokenType.String
            && ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? (Permissions)bits
            : throw new JsonException("Permissions are a string of decimal digits.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
