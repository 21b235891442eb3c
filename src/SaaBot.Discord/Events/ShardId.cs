using System.Globalization;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Events;

/// <summary>One of the connections that a bot's servers are spread over (Discord documentation: Gateway, "Sharding").</summary>
/// <param name="Index">From 0.</param>
/// <param name="Count">How many there are.</param>
public readonly record struct ShardId(int Index, int Count)
{
    /// <summary>The shard that a server's events come through: <c>(guild_id >> 22) % shards</c>.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="count">How many shards there are, at least 1.</param>
    public static ShardId Of(Snowflake guildId, int count) => new((int)((guildId.Value >> 22) % (ulong)count), count);

    /// <summary>For logs: <c>0/1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
