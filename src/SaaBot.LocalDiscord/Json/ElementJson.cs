using System.Text.Json;
using System.Text.Json.Serialization;

namespace SaaBot.LocalDiscord.Json;

/// <summary>Writes elements without reflection.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ElementJson : JsonSerializerContext;
