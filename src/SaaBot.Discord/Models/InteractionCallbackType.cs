namespace SaaBot.Discord.Models;

/// <summary>Kinds of first answer (Discord documentation: Receiving and Responding, "Interaction Callback Type").</summary>
public enum InteractionCallbackType
{
    /// <summary>Answers a ping.</summary>
    Pong = 1,

    /// <summary>A message.</summary>
    ChannelMessageWithSource = 4,

    /// <summary>A message follows; the user sees that the bot thinks.</summary>
    DeferredChannelMessageWithSource = 5,

    /// <summary>An edit of the component's message follows; the user sees nothing of it.</summary>
    DeferredUpdateMessage = 6,

    /// <summary>An edit of the component's message.</summary>
    UpdateMessage = 7,

    /// <summary>Choices for an option that is being typed.</summary>
    AutocompleteResult = 8,

    /// <summary>A modal.</summary>
    Modal = 9,
}
