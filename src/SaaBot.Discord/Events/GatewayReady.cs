using SaaBot.Discord.Models;

namespace SaaBot.Discord.Events;

/// <summary>A new session has begun; whatever happened before it is lost.</summary>
/// <param name="ReceivedAt">The monotonic stamp of arrival.</param>
/// <param name="Shard">The shard.</param>
/// <param name="User">The bot's user.</param>
/// <param name="ApplicationId">The bot's application.</param>
/// <param name="GuildIds">The servers of this shard.</param>
/// <param name="SessionId">The session's id.</param>
public sealed record GatewayReady(
    long ReceivedAt,
    ShardId Shard,
    User User,
    Snowflake ApplicationId,
    IReadOnlyList<Snowflake> GuildIds,
    string SessionId) : DiscordEvent(ReceivedAt);
