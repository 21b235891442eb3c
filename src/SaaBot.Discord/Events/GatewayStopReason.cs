namespace SaaBot.Discord.Events;

/// <summary>
/// Causes for ending (Discord documentation: Opcodes and Status Codes, "Gateway Close Event Codes": those without reconnecting).
/// </summary>
public enum GatewayStopReason
{
    /// <summary>The host asked for it.</summary>
    Requested,

    /// <summary>The token is wrong or was reset (close code 4004, or status 401).</summary>
    AuthenticationFailed,

    /// <summary>The shard's numbers are wrong (4010).</summary>
    InvalidShard,

    /// <summary>The bot is in too many servers for one connection (4011).</summary>
    ShardingRequired,

    /// <summary>The API version is no longer served (4012).</summary>
    InvalidApiVersion,

    /// <summary>The intents are no valid number (4013).</summary>
    InvalidIntents,

    /// <summary>An intent is not enabled for the application (4014).</summary>
    DisallowedIntents,
}
