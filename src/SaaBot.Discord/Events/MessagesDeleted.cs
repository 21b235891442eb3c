using SaaBot.Discord.Models;

namespace SaaBot.Discord.Events;

/// <summary>Messages are gone. Discord sends this only with the intent for guild messages.</summary>
/// <param name="ReceivedAt">The monotonic stamp of arrival.</param>
/// <param name="GuildId">The server, if there is one.</param>
/// <param name="ChannelId">The channel they stood in.</param>
/// <param name="MessageIds">The messages.</param>
public sealed record MessagesDeleted(
    long ReceivedAt,
    Snowflake? GuildId,
    Snowflake ChannelId,
    IReadOnlyList<Snowflake> MessageIds) : DiscordEvent(ReceivedAt);
