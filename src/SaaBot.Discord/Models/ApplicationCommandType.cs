namespace SaaBot.Discord.Models;

/// <summary>Kinds of command (Discord documentation: Application Commands, "Application Command Types").</summary>
public enum ApplicationCommandType
{
    /// <summary>A slash command.</summary>
    ChatInput = 1,

    /// <summary>A command in a user's menu.</summary>
    User = 2,

    /// <summary>A command in a message's menu.</summary>
    Message = 3,

    /// <summary>The entry point of an activity.</summary>
    PrimaryEntryPoint = 4,
}
