using SaaBot.Discord.Models;

namespace SaaBot.Discord.Events;

/// <summary>A channel or a thread is gone.</summary>
/// <param name="ReceivedAt">The monotonic stamp of arrival.</param>
/// <param name="GuildId">Its server, if it had one.</param>
/// <param name="ChannelId">The channel or thread.</param>
public sealed record ChannelDeleted(long ReceivedAt, Snowflake? GuildId, Snowflake ChannelId) : DiscordEvent(ReceivedAt);
