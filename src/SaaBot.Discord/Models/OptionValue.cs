using System.Globalization;
using System.Text.Json.Serialization;
using SaaBot.Discord.Json;

namespace SaaBot.Discord.Models;

/// <summary>A value of an option or a choice: a text, a whole number, a number or a truth value; exactly one of them is set.</summary>
[JsonConverter(typeof(OptionValueConverter))]
public sealed record OptionValue
{
    private OptionValue()
    {
    }

    /// <summary>The text, if it is one. Ids of users, channels and so on come as text too.</summary>
    public string? Text { get; private init; }

    /// <summary>The whole number, if it is one.</summary>
    public long? Integer { get; private init; }

    /// <summary>The number with a fraction, if it is one.</summary>
    public double? Number { get; private init; }

    /// <summary>The truth value, if it is one.</summary>
    public bool? Boolean { get; private init; }

    /// <summary>The id, if the value is a text of digits.</summary>
    public Snowflake? Snowflake => Models.Snowflake.TryParse(Text, out var id) ? id : null;

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    public static OptionValue Of(string text) => new() { Text = text };

    /// <summary>A whole number.</summary>
    /// <param name="integer">The number; Discord takes -2^53+1 to 2^53-1.</param>
    public static OptionValue Of(long integer) => new() { Integer = integer };

    /// <summary>A number with a fraction.</summary>
    /// <param name="number">The number; Discord takes -2^53 to 2^53.</param>
    public static OptionValue Of(double number) => new() { Number = number };

    /// <summary>A truth value.</summary>
    /// <param name="boolean">The truth value.</param>
    public static OptionValue Of(bool boolean) => new() { Boolean = boolean };

    /// <summary>The value as Discord would write it, without quotes.</summary>
    public override string ToString() =>
        Text
        ?? Integer?.ToString(CultureInfo.InvariantCulture)
        ?? Number?.ToString(CultureInfo.InvariantCulture)
        ?? (Boolean == true ? "true" : "false");
}
