namespace SaaBot.Discord.Models;

/// <summary>A channel, a direct message or a thread (Discord documentation: Channel, "Channel Object").</summary>
public sealed record Channel
{
    /// <summary>The channel's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What kind of channel it is.</summary>
    public ChannelType Type { get; init; }

    /// <summary>The server it belongs to; none for direct messages.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>The channel's name; none for direct messages.</summary>
    public string? Name { get; init; }

    /// <summary>The category, or for a thread the channel it was started in.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>What the invoking user may do there; only in resolved data.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>What the bot may do there, overwrites included; only in resolved data.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>What it changes for roles and members; only where Discord sends the whole channel.</summary>
    public IReadOnlyList<Overwrite> PermissionOverwrites { get => field ?? []; init; }
}
