namespace SaaBot.Discord.Events;

/// <summary>A session goes on after an interruption; every missed event has been delivered before this one.</summary>
/// <param name="ReceivedAt">The monotonic stamp of arrival.</param>
/// <param name="Shard">The shard.</param>
public sealed record GatewayResumed(long ReceivedAt, ShardId Shard) : DiscordEvent(ReceivedAt);
