namespace SaaBot.Discord.Models;

/// <summary>Where an interaction happens (Discord documentation: Receiving and Responding, "Interaction Context Types").</summary>
public enum InteractionContextType
{
    /// <summary>In a server.</summary>
    Guild = 0,

    /// <summary>In a direct message with the bot.</summary>
    BotDm = 1,

    /// <summary>In a direct message among people.</summary>
    PrivateChannel = 2,
}
