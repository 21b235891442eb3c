using System.Text.Json.Serialization;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Json;

/// <summary>Reads and writes Discord's JSON: snake_case names, and nothing is written for null.</summary>
/// <remarks>
/// The generated reader assigns every init property, with null for what is absent; that is why the models' lists and texts answer
/// their default in the getter rather than by an initializer.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(CreateDmRequest))]
[JsonSerializable(typeof(StartThreadRequest))]
[JsonSerializable(typeof(GatewayPayload))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(DispatchIds))]
public sealed partial class DiscordJson : JsonSerializerContext;
