using System.Text.Json.Serialization;

namespace SaaBot.LocalDiscord.World;

/// <summary>How the journal is written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class JournalJson : JsonSerializerContext;
