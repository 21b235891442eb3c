using System.Text.Json.Serialization;

namespace SaaBot.Hosting;

/// <summary>Reads and writes the file of kept sessions.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(KeptSessions))]
internal sealed partial class SessionJson : JsonSerializerContext;
