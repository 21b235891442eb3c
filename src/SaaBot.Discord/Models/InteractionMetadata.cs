namespace SaaBot.Discord.Models;

/// <summary>Which interaction made a message (Discord documentation: Message, "Message Interaction Metadata Object").</summary>
public sealed record InteractionMetadata
{
    /// <summary>The interaction's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Who invoked it.</summary>
    public required User User { get; init; }
}
