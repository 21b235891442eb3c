using SaaBot.Discord.Models;

namespace SaaBot.Discord.Events;

/// <summary>A server's name, owner or language may have changed.</summary>
/// <param name="ReceivedAt">The monotonic stamp of arrival.</param>
/// <param name="Guild">The server.</param>
public sealed record GuildUpdated(long ReceivedAt, Guild Guild) : DiscordEvent(ReceivedAt);
