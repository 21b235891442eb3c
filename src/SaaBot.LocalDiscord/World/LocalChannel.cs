using System.Collections.Immutable;

namespace SaaBot.LocalDiscord.World;

/// <summary>A place for messages. Replaced as a whole when something about it changes.</summary>
public sealed record LocalChannel
{
    /// <summary>Its snowflake.</summary>
    public required ulong Id { get; init; }

    /// <summary>What kind of channel it is.</summary>
    public required LocalChannelType Type { get; init; }

    /// <summary>Its name, without the hash sign; empty for a direct message.</summary>
    public required string Name { get; init; }

    /// <summary>The guild it belongs to, or null for a private channel.</summary>
    public ulong? GuildId { get; init; }

    /// <summary>The channel a thread hangs under.</summary>
    public ulong? ParentId { get; init; }

    /// <summary>Its place in the list, from 0.</summary>
    public int Position { get; init; }

    /// <summary>The members of a private channel; a bot's user id is among them in a direct message.</summary>
    public ImmutableArray<ulong> Recipients { get; init; } = [];

    /// <summary>What bots are denied here, as if by a permission overwrite of each bot's own.</summary>
    public Permissions BotDeny { get; init; }

    /// <summary>What @everyone is denied here.</summary>
    public Permissions EveryoneDeny { get; init; }

    /// <summary>Whether it was deleted; it can be restored, which Discord cannot.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Who opened a thread.</summary>
    public ulong? OwnerId { get; init; }
}
