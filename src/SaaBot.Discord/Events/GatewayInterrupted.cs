namespace SaaBot.Discord.Events;

/// <summary>A connection was lost; the client is reconnecting on its own.</summary>
/// <param name="ReceivedAt">The monotonic stamp of the loss.</param>
/// <param name="Shard">The shard.</param>
/// <param name="Explanation">Why, in a sentence for the log.</param>
public sealed record GatewayInterrupted(long ReceivedAt, ShardId Shard, string Explanation) : DiscordEvent(ReceivedAt);
