using System.Text.Json;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>
/// What a person does, in Discord's terms. <paramref name="Data"/> is the interaction data as far as a client knows it; ids,
/// types and resolved objects are filled in.
/// </summary>
/// <param name="UserId">Who does it.</param>
/// <param name="ChannelId">Where.</param>
/// <param name="Type">2 command, 3 component, 4 autocomplete, 5 modal.</param>
/// <param name="MessageId">For a component, its message.</param>
/// <param name="InteractionId">For a modal, the interaction that was answered with it.</param>
/// <param name="Data">The data.</param>
internal sealed record InteractionRequest(
    ulong UserId, ulong ChannelId, int Type, ulong? MessageId, ulong? InteractionId, JsonElement Data);
