namespace SaaBot.Discord.Models;

/// <summary>A user in a server (Discord documentation: Guild, "Guild Member Object").</summary>
public sealed record Member
{
    /// <summary>The user; absent where the user stands beside the member, as in resolved data.</summary>
    public User? User { get; init; }

    /// <summary>The name in this server, if one was set.</summary>
    public string? Nick { get; init; }

    /// <summary>The ids of the member's roles.</summary>
    public IReadOnlyList<Snowflake> Roles { get => field ?? []; init; }

    /// <summary>What the member may do in the channel of the interaction; only in interactions.</summary>
    public Permissions? Permissions { get; init; }
}
