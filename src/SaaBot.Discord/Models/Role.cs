namespace SaaBot.Discord.Models;

/// <summary>A role of a server (Discord documentation: Permissions, "Role Object").</summary>
public sealed record Role
{
    /// <summary>The role's id; the role of everyone has the server's own.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The role's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the role grants.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>Whether everyone may mention it.</summary>
    public bool Mentionable { get; init; }
}
