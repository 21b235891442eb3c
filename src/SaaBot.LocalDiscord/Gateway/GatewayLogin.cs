using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Gateway;

/// <summary>Identify and resume (events/gateway: Identifying, Resuming, Sharding).</summary>
internal sealed class GatewayLogin(GatewayConnection connection, GatewayServices services)
{
    private const int GuildsPerShard = 2500;

    public Result Identify(JsonElement data)
    {
        if (data.Str("token") is not { } token)
        {
            return Result.Closed(CloseCode.DecodeError);
        }

        if (services.Faults.Take(FaultKind.BadToken) is not null || services.Applications.Find(token) is not { } application)
        {
            return Result.Closed(CloseCode.AuthenticationFailed);
        }

        if (data.Int("intents") is not { } intents || (intents & ~Intents.Known) != 0)
        {
            return Result.Closed(CloseCode.InvalidIntents);
        }

        if (services.Faults.Take(FaultKind.DisallowedIntents, fault => ((fault.Intents ?? 0) & intents) != 0) is not null)
        {
            return Result.Closed(CloseCode.DisallowedIntents);
        }

        if (!TryShard(data, out var shard, out var shards))
        {
            return Result.Closed(CloseCode.InvalidShard);
        }

        if (services.World.GuildCount > GuildsPerShard * shards)
        {
            return Result.Closed(CloseCode.ShardingRequired);
        }

        if (services.Faults.Take(FaultKind.RefuseIdentify) is not null || !services.Gate.TryIdentify(application.Id, shard))
        {
            return Result.Invalid(resumable: false);
        }

        var session = services.Hub.Begin(application.Id, token, intents, shard, shards);
        session.Attach(connection);
        SendReady(session, application);
        services.Hub.Join(session);
        SendGuilds(session);
        services.ConnectionChanged(application);
        return new Result(session, null, null);
    }

    public Result Resume(JsonElement data)
    {
        if (data.Str("token") is not { } token || data.Str("session_id") is not { } id
            || data.Get("seq") is not { ValueKind: JsonValueKind.Number } number || !number.TryGetInt64(out var seq))
        {
            return Result.Closed(CloseCode.DecodeError);
        }

        if (services.Faults.Take(FaultKind.BadToken) is not null || services.Applications.Find(token) is not { } application)
        {
            return Result.Closed(CloseCode.AuthenticationFailed);
        }

        if (services.Faults.Take(FaultKind.RefuseResume) is { } refused)
        {
            return Result.Invalid(refused.Resumable);
        }

        if (services.Hub.Find(id) is not { } session || session.ApplicationId != application.Id)
        {
            return Result.Invalid(resumable: false);
        }

        if (seq > session.Sequence || seq < 0)
        {
            services.Hub.End(session);
            return Result.Closed(CloseCode.InvalidSeq);
        }

        if (!session.TryResume(connection, seq))
        {
            services.Hub.End(session);
            return Result.Invalid(resumable: false);
        }

        session.Dispatch("RESUMED", JsonText.Bytes(new JsonObject { ["_trace"] = Trace() }));
        services.ConnectionChanged(application);
        return new Result(session, null, null);
    }

    private void SendReady(GatewaySession session, LocalApplication application)
    {
        var guilds = GuildsOf(session).Select(guild => new JsonObject { ["id"] = guild.Id.Text(), ["unavailable"] = true });
        session.Dispatch("READY", JsonText.Bytes(new JsonObject
        {
            ["v"] = 10,
            ["user_settings"] = new JsonObject(),
            ["user"] = DiscordObjects.Self(application),
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = services.Address.Gateway,
            ["relationships"] = new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guilds"] = JsonText.Array(guilds),
            ["guild_join_requests"] = new JsonArray(),
            ["geo_ordered_rtc_regions"] = new JsonArray(),
            ["game_relationships"] = new JsonArray(),
            ["auth"] = new JsonObject(),
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = application.Id.Text(), ["flags"] = 0 },
            ["_trace"] = Trace(),
        }));
    }

    private void SendGuilds(GatewaySession session)
    {
        if ((session.Intents & Intents.Guilds) == 0)
        {
            return;
        }

        foreach (var guild in GuildsOf(session).Where(guild => !guild.IsUnavailable))
        {
            var created = services.Guilds.Created(guild, session.ApplicationId, (session.Intents & Intents.GuildMembers) != 0);
            session.Dispatch("GUILD_CREATE", JsonText.Bytes(created));
        }
    }

    private IEnumerable<LocalGuild> GuildsOf(GatewaySession session) =>
        services.World.Guilds.Where(guild => guild.HasBots && session.Handles(guild.Id));

    private static bool TryShard(JsonElement data, out int shard, out int shards)
    {
        (shard, shards) = (0, 1);
        return data.Get("shard") is not { } wanted
            || (wanted.ValueKind == JsonValueKind.Array
                && wanted.GetArrayLength() == 2
                && wanted[0].TryGetInt32(out shard)
                && wanted[1].TryGetInt32(out shards)
                && shard >= 0 && shard < shards);
    }

    private static JsonArray Trace() => ["[\"gateway-local\",{\"micros\":0.0}]"];

    /// <summary>How a login went: a session, a close code, or op 9 with its flag.</summary>
    internal readonly record struct Result(GatewaySession? Session, int? CloseCode, bool? InvalidSession)
    {
        public static Result Closed(int code) => new(null, code, null);

        public static Result Invalid(bool resumable) => new(null, null, resumable);
    }
}
