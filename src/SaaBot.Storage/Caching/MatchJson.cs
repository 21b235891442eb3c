using System.Text.Json.Serialization;

namespace SaaBot.Storage.Caching;

/// <summary>How reports are written into the cache. What another version of the program wrote in another shape is refused as a whole.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(KeptReport))]
internal sealed partial class MatchJson : JsonSerializerContext;
