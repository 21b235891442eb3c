using System.Collections.Immutable;

namespace SaaBot.LocalDiscord.World;

/// <summary>A server. Replaced as a whole when something about it changes.</summary>
public sealed record LocalGuild
{
    /// <summary>Its snowflake.</summary>
    public required ulong Id { get; init; }

    /// <summary>The name that is shown.</summary>
    public required string Name { get; init; }

    /// <summary>The language of the guild, which interactions carry as <c>guild_locale</c>.</summary>
    public required string PreferredLocale { get; init; }

    /// <summary>The owner, who has every permission.</summary>
    public required ulong OwnerId { get; init; }

    /// <summary>Its roles, @everyone first; the bots' managed roles are added when it is shown.</summary>
    public required ImmutableArray<LocalRole> Roles { get; init; }

    /// <summary>The people in it by user id; bots are in every guild that <see cref="HasBots"/>.</summary>
    public required ImmutableDictionary<ulong, LocalMember> Members { get; init; }

    /// <summary>The ids of its channels and threads, deleted ones too.</summary>
    public required ImmutableArray<ulong> ChannelIds { get; init; }

    /// <summary>Whether the guild is in an outage.</summary>
    public bool IsUnavailable { get; init; }

    /// <summary>Whether bots are members; false after they were removed.</summary>
    public bool HasBots { get; init; } = true;
}
