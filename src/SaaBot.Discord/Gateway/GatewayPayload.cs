using System.Text.Json;
using System.Text.Json.Serialization;

namespace SaaBot.Discord.Gateway;

/// <summary>The envelope of everything that the gateway sends (Discord documentation: Gateway Events, "Payload Structure").</summary>
/// <param name="Opcode">What it is.</param>
/// <param name="Data">The content.</param>
/// <param name="Sequence">The number of an event.</param>
/// <param name="Name">The name of an event.</param>
public sealed record GatewayPayload(
    [property: JsonPropertyName("op")] GatewayOpcode Opcode,
    [property: JsonPropertyName("d")] JsonElement Data = default,
    [property: JsonPropertyName("s")] long? Sequence = null,
    [property: JsonPropertyName("t")] string? Name = null);
