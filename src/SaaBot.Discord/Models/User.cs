using System.Text.Json.Serialization;

namespace SaaBot.Discord.Models;

/// <summary>A person or a bot (Discord documentation: User, "User Object").</summary>
public sealed record User
{
    /// <summary>The user's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The unique account name.</summary>
    public required string Username { get; init; }

    /// <summary>The name that the person chose to be shown, if any.</summary>
    public string? GlobalName { get; init; }

    /// <summary>The avatar's hash, if any.</summary>
    public string? Avatar { get; init; }

    /// <summary>Whether the account belongs to an application.</summary>
    public bool Bot { get; init; }

    /// <summary>The chosen name, or else the account's.</summary>
    [JsonIgnore]
    public string DisplayName => GlobalName ?? Username;
}
