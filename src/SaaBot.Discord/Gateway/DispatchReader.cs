using System.Text.Json;
using SaaBot.Discord.Events;
using SaaBot.Discord.Json;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Gateway;

/// <summary>Turns the gateway's events into the bot's; an event that is new to this client is nothing, not an error.</summary>
public static class DispatchReader
{
    /// <summary>Reads an event.</summary>
    /// <param name="payload">A payload of op 0.</param>
    /// <param name="shard">The shard it came through.</param>
    /// <param name="at">The monotonic stamp of its arrival.</param>
    public static DispatchRead Read(GatewayPayload payload, ShardId shard, long at)
    {
        try
        {
            return payload.Name switch
            {
                "READY" => Ready(payload, shard, at),
                "RESUMED" => new(new GatewayResumed(at, shard)),
                "INTERACTION_CREATE" => new(new InteractionReceived(at, payload.Data.Deserialize(DiscordJson.Default.Interaction)!)),
                "GUILD_CREATE" => new(GuildCreate(payload.Data, at)),
                "GUILD_UPDATE" => new(new GuildUpdated(at, payload.Data.Deserialize(DiscordJson.Default.Guild)!)),
                "GUILD_DELETE" => new(GuildDelete(Ids(payload), at)),
                "CHANNEL_DELETE" or "THREAD_DELETE" => new(ChannelDelete(Ids(payload), at)),
                "GUILD_ROLE_DELETE" => new(RoleDelete(Ids(payload), at)),
                "MESSAGE_DELETE" or "MESSAGE_DELETE_BULK" => new(MessageDelete(Ids(payload), at)),
                _ => new((DiscordEvent?)null),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The message of a JsonException names a path and a position, never a value.
            return new(null, Problem: $"{payload.Name}: {exception.Message}", Essential: payload.Name == "READY");
        }
    }

    private static DispatchRead Ready(GatewayPayload payload, ShardId shard, long at)
    {
        var ready = payload.Data.Deserialize(DiscordJson.Default.ReadyData)!;
        var guilds = ready.Guilds.Select(guild => guild.Id).ToArray();
        return new(
            new GatewayReady(at, shard, ready.User, ready.Application.Id, guilds, ready.SessionId),
            new SessionState(ready.SessionId, payload.Sequence ?? 0, ready.ResumeGatewayUrl));
    }

    private static DiscordEvent GuildCreate(JsonElement data, long at)
    {
        // During an outage GUILD_CREATE carries nothing but the id and the mark.
        var ids = data.Deserialize(DiscordJson.Default.DispatchIds)!;
        return ids.Unavailable == true
            ? new GuildUnavailable(at, ids.Id)
            : new GuildAvailable(at, data.Deserialize(DiscordJson.Default.Guild)!);
    }

    private static DiscordEvent GuildDelete(DispatchIds ids, long at) =>
        ids.Unavailable == true ? new GuildUnavailable(at, ids.Id) : new GuildRemoved(at, ids.Id);

    private static ChannelDeleted ChannelDelete(DispatchIds ids, long at) => new(at, ids.GuildId, ids.Id);

    private static RoleDeleted RoleDelete(DispatchIds ids, long at) => new(at, Needed(ids.GuildId), Needed(ids.RoleId));

    private static MessagesDeleted MessageDelete(DispatchIds ids, long at) =>
        new(at, ids.GuildId, Needed(ids.ChannelId), ids.Ids ?? [ids.Id]);

    private static DispatchIds Ids(GatewayPayload payload) => payload.Data.Deserialize(DiscordJson.Default.DispatchIds)!;

    private static Snowflake Needed(Snowflake? id) => id ?? throw new JsonException("An id is missing.");
}
