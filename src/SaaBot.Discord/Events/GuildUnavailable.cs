using SaaBot.Discord.Models;

namespace SaaBot.Discord.Events;

/// <summary>An outage hides a server; the bot is still in it, so nothing is to be forgotten.</summary>
/// <param name="ReceivedAt">The monotonic stamp of arrival.</param>
/// <param name="GuildId">The server.</param>
public sealed record GuildUnavailable(long ReceivedAt, Snowflake GuildId) : DiscordEvent(ReceivedAt);
