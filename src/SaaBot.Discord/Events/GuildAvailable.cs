using SaaBot.Discord.Models;

namespace SaaBot.Discord.Events;

/// <summary>A server can be used: at the start of a session, after an outage, or because the bot was added to it.</summary>
/// <param name="ReceivedAt">The monotonic stamp of arrival.</param>
/// <param name="Guild">The server.</param>
public sealed record GuildAvailable(long ReceivedAt, Guild Guild) : DiscordEvent(ReceivedAt);
