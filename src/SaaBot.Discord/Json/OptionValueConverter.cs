using System.Text.Json;
using System.Text.Json.Serialization;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Json;

/// <summary>An option's value is a JSON string, number or boolean, and which of them tells its kind.</summary>
public sealed class OptionValueConverter : JsonConverter<OptionValue>
{
    /// <inheritdoc />
    public override OptionValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => OptionValue.Of(reader.GetString()!),
        JsonTokenType.Number => reader.TryGetInt64(out var integer) ? OptionValue.Of(integer) : OptionValue.Of(reader.GetDouble()),
        JsonTokenType.True => OptionValue.Of(true),
        JsonTokenType.False => OptionValue.Of(false),
        _ => throw new JsonException("An option's value is a string, a number or a boolean."),
    };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, OptionValue value, JsonSerializerOptions options)
    {
        if (value.Text is { } text)
        {
            writer.WriteStringValue(text);
        }
        else if (value.Integer is { } integer)
        {
            writer.WriteNumberValue(integer);
        }
        else if (value.Number is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteBooleanValue(value.Boolean == true);
        }
    }
}
