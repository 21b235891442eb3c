using System.Text.Json.Serialization;

namespace SaaBot.LocalDiscord.Faults;

/// <summary>How faults are written as JSON: snake_case, as Discord writes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(List<Fault>))]
internal sealed partial class FaultJson : JsonSerializerContext;
