using SaaBot.Discord.Models;

namespace SaaBot.Discord.Events;

/// <summary>A role is gone.</summary>
/// <param name="ReceivedAt">The monotonic stamp of arrival.</param>
/// <param name="GuildId">Its server.</param>
/// <param name="RoleId">The role.</param>
public sealed record RoleDeleted(long ReceivedAt, Snowflake GuildId, Snowflake RoleId) : DiscordEvent(ReceivedAt);
