using System.Text.Json;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>The first answer to an interaction, as the person who started it sees it.</summary>
/// <param name="Id">The interaction's snowflake; 0 when it was refused.</param>
/// <param name="Status">How it was answered.</param>
/// <param name="Message">The new or updated message; null until a deferred answer is there.</param>
/// <param name="Modal">The modal: custom_id, title, components.</param>
/// <param name="Choices">Autocomplete choices.</param>
/// <param name="Error">What the client says when it failed or was refused.</param>
public sealed record InteractionOutcome(
    ulong Id,
    InteractionStatus Status,
    JsonElement? Message = null,
    JsonElement? Modal = null,
    JsonElement? Choices = null,
    string? Error = null)
{
    internal static InteractionOutcome Refused(string reason) => new(0, InteractionStatus.Refused, Error: reason);
}
