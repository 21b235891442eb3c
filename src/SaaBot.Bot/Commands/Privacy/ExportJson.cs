using System.Text.Json.Serialization;

namespace SaaBot.Bot.Commands.Privacy;

/// <summary>The JSON of <c>/privacy export</c>, written for people too.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExportFile))]
internal sealed partial class ExportJson : JsonSerializerContext;
