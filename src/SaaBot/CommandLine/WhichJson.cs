using System.Text.Json.Serialization;

namespace SaaBot.CommandLine;

/// <summary>The JSON of <c>saabot which --jsonl</c> and <c>saabot reports --jsonl</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WhichQuestion))]
[JsonSerializable(typeof(WhichAnswer))]
[JsonSerializable(typeof(WhichError))]
[JsonSerializable(typeof(ReportLine))]
internal sealed partial class WhichJson : JsonSerializerContext;
