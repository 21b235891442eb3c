namespace SaaBot.Discord.Models;

/// <summary>
/// The first answer to an interaction, due within 3 seconds (Discord documentation: Receiving and Responding, "Interaction Response
/// Structure").
/// </summary>
/// <param name="Type">What kind of answer.</param>
/// <param name="Data">Its body, where the kind has one.</param>
public sealed record InteractionResponse(InteractionCallbackType Type, InteractionCallbackData? Data = null)
{
    /// <summary>The answer to a ping.</summary>
    public static InteractionResponse Pong() => new(InteractionCallbackType.Pong);

    /// <summary>A message.</summary>
    /// <param name="message">The message.</param>
    public static InteractionResponse Message(MessagePayload message) => new(InteractionCallbackType.ChannelMessageWithSource, message);

    /// <summary>A message follows within 15 minutes; whether it is ephemeral is decided now.</summary>
    /// <param name="ephemeral">Whether only the invoking user will see it.</param>
    public static InteractionResponse Deferred(bool ephemeral) => new(
        InteractionCallbackType.DeferredChannelMessageWithSource,
        ephemeral ? new MessagePayload { Flags = MessageFlags.Ephemeral } : null);

    /// <summary>An edit of the component's message follows within 15 minutes.</summary>
    public static InteractionResponse DeferredUpdate() => new(InteractionCallbackType.DeferredUpdateMessage);

    /// <summary>An edit of the component's message.</summary>
    /// <param name="message">What to change.</param>
    public static InteractionResponse Update(MessagePayload message) => new(InteractionCallbackType.UpdateMessage, message);

    /// <summary>Choices for an option that is being typed.</summary>
    /// <param name="choices">At most 25 choices.</param>
    public static InteractionResponse Autocomplete(IReadOnlyList<CommandChoice> choices) =>
        new(InteractionCallbackType.AutocompleteResult, new AutocompletePayload(choices));

    /// <summary>A modal.</summary>
    /// <param name="modal">The modal.</param>
    public static InteractionResponse Modal(ModalPayload modal) => new(InteractionCallbackType.Modal, modal);
}
