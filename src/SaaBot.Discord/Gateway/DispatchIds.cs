using SaaBot.Discord.Models;

namespace SaaBot.Discord.Gateway;

/// <summary>The ids of an event that tells of little else.</summary>
/// <param name="Id">What it is about.</param>
/// <param name="GuildId">The server.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="RoleId">The role.</param>
/// <param name="Ids">Several messages.</param>
/// <param name="Unavailable">Whether an outage hides the server.</param>
public sealed record DispatchIds(
    Snowflake Id,
    Snowflake? GuildId = null,
    Snowflake? ChannelId = null,
    Snowflake? RoleId = null,
    IReadOnlyList<Snowflake>? Ids = null,
    bool? Unavailable = null);
