using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SaaBot.Storage.Json;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>The domain's values as texts: ids of 20 digits and instants of 19, so that they compare as texts do; records as JSON.</summary>
internal static class RedisValues
{
    /// <summary>How many digits an id has.</summary>
    public const int IdLength = 20;

    /// <summary>How many digits an instant has.</summary>
    public const int InstantLength = 19;

    /// <summary>An id.</summary>
    /// <param name="id">A snowflake.</param>
    public static string Of(ulong id) => id.ToString("D20", CultureInfo.InvariantCulture);

    /// <summary>An instant: ticks of 100 ns since year 1, UTC.</summary>
    /// <param name="instant">An instant.</param>
    public static string Of(DateTimeOffset instant) => Math.Max(instant.UtcTicks, 0).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>A date.</summary>
    /// <param name="date">A date.</param>
    public static string Of(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    /// <param name="number">A number.</param>
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A record.</summary>
    /// <param name="record">A record.</param>
    /// <param name="type">Its shape.</param>
    public static string Of<T>(T record, JsonTypeInfo<T> type) => JsonSerializer.Serialize(record, type);

    /// <summary>Reads an id.</summary>
    /// <param name="text">Digits.</param>
    public static ulong Id(ReadOnlySpan<char> text) => ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Reads an instant.</summary>
    /// <param name="text">Digits.</param>
    public static DateTimeOffset Instant(ReadOnlySpan<char> text) => new(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>Reads a record; null for nothing.</summary>
    /// <param name="value">JSON.</param>
    public static T? Record<T>(RedisValue value)
        where T : class => value.IsNullOrEmpty ? null : StoreReading.Read<T>((string)value!);
}
