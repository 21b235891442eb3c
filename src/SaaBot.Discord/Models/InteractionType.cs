namespace SaaBot.Discord.Models;

/// <summary>Kinds of interaction (Discord documentation: Receiving and Responding, "Interaction Type").</summary>
public enum InteractionType
{
    /// <summary>Discord asks whether an HTTP endpoint is alive.</summary>
    Ping = 1,

    /// <summary>A slash, user or message command.</summary>
    ApplicationCommand = 2,

    /// <summary>A button or a select menu.</summary>
    MessageComponent = 3,

    /// <summary>An option is being typed; the answer is a list of choices.</summary>
    ApplicationCommandAutocomplete = 4,

    /// <summary>A modal was sent.</summary>
    ModalSubmit = 5,
}
