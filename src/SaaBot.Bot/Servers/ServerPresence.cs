using System.Collections.Concurrent;
using SaaBot.Discord.Events;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Servers;

/// <summary>
/// Which servers this worker answers for, by its shards, and which of them are there. A server in an outage, or not yet told of after the start, is not there: whatever was planned
/// for it waits.
/// </summary>
public sealed class ServerPresence : IEventListener
{
    private readonly ConcurrentDictionary<int, ShardId> _shards = new();
    private readonly ConcurrentDictionary<ulong, Guild> _there = new();
    private long _self;

    /// <summary>The bot's own user id; null before the first session.</summary>
    public Snowflake? Self => Interlocked.Read(ref _self) is var id && id != 0 ? new Snowflake((ulong)id) : null;

    /// <summary>Whether a server belongs to one of this worker's shards (<c>(guild_id &gt;&gt; 22) % shards</c>: Gateway, "Sharding").</summary>
    /// <param name="guildId">The server.</param>
    public bool IsOurs(ulong guildId) =>
        _shards.Values.FirstOrDefault() is { Count: > 0 } any && _shards.ContainsKey(ShardId.Of(new Snowflake(guildId), any.Count).Index);

    /// <summary>Whether a server of this worker is there.</summary>
    /// <param name="guildId">The server.</param>
    public bool IsThere(ulong guildId) => _there.ContainsKey(guildId);

    /// <summary>The server's own locale on Discord, such as <c>vi</c>, or null.</summary>
    /// <param name="guildId">The server.</param>
    public string? Locale(ulong guildId) => _there.GetValueOrDefault(guildId)?.PreferredLocale;

    /// <summary>What is known of the servers of a shard, to be restored when the shard's session goes on in another process.</summary>
    /// <param name="shard">The shard.</param>
    public IReadOnlyList<Guild> Snapshot(ShardId shard) => [.. _there.Values.Where(guild => ShardId.Of(guild.Id, shard.Count) == shard)];

    /// <summary>Takes up what another process knew. A session that goes on tells nothing of its servers again.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="self">The bot's own user id.</param>
    /// <param name="guilds">The servers that are there.</param>
    public void Restore(ShardId shard, Snowflake self, IReadOnlyList<Guild> guilds)
    {
        _shards[shard.Index] = shard;
        Interlocked.Exchange(ref _self, (long)self.Value);
        foreach (Guild guild in guilds)
        {
            _there[guild.Id.Value] = guild;
        }
    }

    /// <inheritdoc/>
    public void Hear(DiscordEvent happened)
    {
        switch (happened)
        {
            case GatewayReady ready:
                // A new session tells of each of its servers again.
                _shards[ready.Shard.Index] = ready.Shard;
                Interlocked.Exchange(ref _self, (long)ready.User.Id.Value);
                foreach (ulong guild in _there.Keys.Where(guild => ShardId.Of(new Snowflake(guild), ready.Shard.Count) == ready.Shard))
                {
                    _there.TryRemove(guild, out _);
                }

                break;
            case GuildAvailable available:
                _there[available.Guild.Id.Value] = available.Guild;
                break;
            case GuildUpdated updated when _there.ContainsKey(updated.Guild.Id.Value):
                _there[updated.Guild.Id.Value] = updated.Guild;
                break;
            case GuildUnavailable unavailable:
                _there.TryRemove(unavailable.GuildId.Value, out _);
                break;
            case GuildRemoved removed:
                _there.TryRemove(removed.GuildId.Value, out _);
                break;
            default:
                break;
        }
    }
}
