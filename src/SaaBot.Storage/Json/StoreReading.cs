using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SaaBot.Storage.Json;

/// <summary>Reads whole records back, also those that were written before some of their properties were there.</summary>
internal static class StoreReading
{
    // Generated code gives a property that an older text lacks the default of its type; reflection leaves it what the record says it is at first.
    private static readonly JsonSerializerOptions Options = new(StoreJson.Default.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads a record.</summary>
    /// <param name="text">What <see cref="StoreJson"/> wrote.</param>
    public static T Read<T>(string text)
        where T : class => JsonSerializer.Deserialize<T>(text, Options)!;
}
