using System.Globalization;
using System.Text.Json.Serialization;
using SaaBot.Discord.Json;

namespace SaaBot.Discord.Models;

/// <summary>
/// Discord's 64-bit id. In JSON it is a string of decimal digits, because JavaScript's numbers lose its low bits
/// (Discord documentation: Reference, "Snowflakes").
/// </summary>
/// <param name="Value">The id as a number.</param>
[JsonConverter(typeof(SnowflakeConverter))]
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    private const long DiscordEpochMilliseconds = 1_420_070_400_000;

    /// <summary>When the id was made, in UTC, to the millisecond: the upper 42 bits count from the first second of 2015.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + DiscordEpochMilliseconds);

    /// <summary>Reads decimal digits; false when the text is anything else.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="snowflake">The id that was read.</param>
    public static bool TryParse(string? text, out Snowflake snowflake)
    {
        var read = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        snowflake = new Snowflake(value);
        return read;
    }

    /// <summary>Reads decimal digits.</summary>
    /// <param name="text">The digits.</param>
    /// <exception cref="FormatException">The text is not an unsigned 64-bit number.</exception>
    public static Snowflake Parse(string text) =>
        TryParse(text, out var snowflake) ? snowflake : throw new FormatException("A snowflake is a string of decimal digits.");

    /// <summary>The smallest id that Discord could have made at that moment.</summary>
    /// <param name="moment">A moment after the first second of 2015.</param>
    public static Snowflake FirstAt(DateTimeOffset moment) =>
        new((ulong)(moment.ToUnixTimeMilliseconds() - DiscordEpochMilliseconds) << 22);

    /// <summary>Orders by age: an older id is smaller.</summary>
    /// <param name="other">The id to compare with.</param>
    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    /// <summary>Whether the left id is older.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    /// <summary>Whether the left id is younger.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    /// <summary>Whether the left id is older or the same.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    /// <summary>Whether the left id is younger or the same.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;

    /// <summary>The decimal digits, as Discord writes them.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
