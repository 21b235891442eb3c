namespace SaaBot.Discord.Models;

/// <summary>Types of option (Discord documentation: Application Commands, "Application Command Option Type").</summary>
public enum CommandOptionType
{
    /// <summary>A subcommand.</summary>
    SubCommand = 1,

    /// <summary>A group of subcommands.</summary>
    SubCommandGroup = 2,

    /// <summary>A text.</summary>
    String = 3,

    /// <summary>A whole number from -2^53+1 to 2^53-1.</summary>
    Integer = 4,

    /// <summary>A truth value.</summary>
    Boolean = 5,

    /// <summary>A user.</summary>
    User = 6,

    /// <summary>A channel or a category.</summary>
    Channel = 7,

    /// <summary>A role.</summary>
    Role = 8,

    /// <summary>A user or a role.</summary>
    Mentionable = 9,

    /// <summary>A number from -2^53 to 2^53.</summary>
    Number = 10,

    /// <summary>A file.</summary>
    Attachment = 11,
}
