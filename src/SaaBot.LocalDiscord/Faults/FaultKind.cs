using System.Text.Json.Serialization;

namespace SaaBot.LocalDiscord.Faults;

/// <summary>The ways in which the look-alike misbehaves on request. Each says which fields of <see cref="Fault"/> it reads.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
public enum FaultKind
{
    /// <summary>Heartbeats are not acknowledged (Count).</summary>
    [JsonStringEnumMemberName("drop_heartbeat_acks")]
    DropHeartbeatAcks,

    /// <summary>A new connection never gets HELLO (Count).</summary>
    [JsonStringEnumMemberName("never_hello")]
    NeverHello,

    /// <summary>A new connection is closed as soon as it opens (Code, Count).</summary>
    [JsonStringEnumMemberName("accept_then_close")]
    AcceptThenClose,

    /// <summary>A connection is closed with Code after Events dispatched events (Count).</summary>
    [JsonStringEnumMemberName("close_after")]
    CloseAfter,

    /// <summary>At once: every connection is closed with Code.</summary>
    [JsonStringEnumMemberName("close")]
    Close,

    /// <summary>At once: every connection loses its TCP connection without a close frame.</summary>
    [JsonStringEnumMemberName("cut")]
    Cut,

    /// <summary>At once: op 7 to every connection.</summary>
    [JsonStringEnumMemberName("reconnect")]
    Reconnect,

    /// <summary>At once: op 9 to every connection (Resumable).</summary>
    [JsonStringEnumMemberName("invalid_session")]
    InvalidSession,

    /// <summary>A resume is answered by op 9 (Resumable, Count).</summary>
    [JsonStringEnumMemberName("refuse_resume")]
    RefuseResume,

    /// <summary>An identify is answered by op 9 false (Count).</summary>
    [JsonStringEnumMemberName("refuse_identify")]
    RefuseIdentify,

    /// <summary>An identify that asks for one of Intents is closed with 4014 (Count).</summary>
    [JsonStringEnumMemberName("disallowed_intents")]
    DisallowedIntents,

    /// <summary>Tokens are refused: 4004 at identify, 401 in REST (Count).</summary>
    [JsonStringEnumMemberName("bad_token")]
    BadToken,

    /// <summary>Every INTERACTION_CREATE is delivered twice (Count).</summary>
    [JsonStringEnumMemberName("duplicate_interactions")]
    DuplicateInteractions,

    /// <summary>Requests of Route are answered 429 (Scope, RetryAfter in seconds, Count).</summary>
    [JsonStringEnumMemberName("rate_limit")]
    RateLimit,

    /// <summary>Requests of Route are answered with the 5xx status Code (Count).</summary>
    [JsonStringEnumMemberName("server_error")]
    ServerError,

    /// <summary>Requests of Route are answered Milliseconds later (Count).</summary>
    [JsonStringEnumMemberName("slow")]
    Slow,

    /// <summary>Requests of Route are carried out, but the connection breaks in mid-response (Count).</summary>
    [JsonStringEnumMemberName("drop_connection")]
    DropConnection,

    /// <summary>At once: bots are denied Permissions in Channel; an empty list gives them back.</summary>
    [JsonStringEnumMemberName("deny_permissions")]
    DenyPermissions,

    /// <summary>At once: Channel is deleted.</summary>
    [JsonStringEnumMemberName("delete_channel")]
    DeleteChannel,

    /// <summary>At once: Channel is back.</summary>
    [JsonStringEnumMemberName("restore_channel")]
    RestoreChannel,

    /// <summary>At once: Guild (or the first) is unavailable.</summary>
    [JsonStringEnumMemberName("guild_outage")]
    GuildOutage,

    /// <summary>At once: Guild (or the first) is available again.</summary>
    [JsonStringEnumMemberName("guild_back")]
    GuildBack,

    /// <summary>At once: bots are removed from Guild (or the first).</summary>
    [JsonStringEnumMemberName("remove_bot")]
    RemoveBot,

    /// <summary>At once: bots are added to Guild (or the first).</summary>
    [JsonStringEnumMemberName("add_bot")]
    AddBot,
}
