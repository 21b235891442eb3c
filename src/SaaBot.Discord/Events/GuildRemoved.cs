using SaaBot.Discord.Models;

namespace SaaBot.Discord.Events;

/// <summary>The bot was removed from a server, or the server is gone.</summary>
/// <param name="ReceivedAt">The monotonic stamp of arrival.</param>
/// <param name="GuildId">The server.</param>
public sealed record GuildRemoved(long ReceivedAt, Snowflake GuildId) : DiscordEvent(ReceivedAt);
