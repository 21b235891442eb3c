namespace SaaBot.Discord.Models;

/// <summary>What a channel changes for a role or a member (Discord documentation: Channel, "Overwrite Object").</summary>
public sealed record Overwrite
{
    /// <summary>The role's or the member's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What it grants.</summary>
    public Permissions Allow { get; init; }

    /// <summary>What it takes away.</summary>
    public Permissions Deny { get; init; }
}
