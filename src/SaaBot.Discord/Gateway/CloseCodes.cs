using SaaBot.Discord.Events;

namespace SaaBot.Discord.Gateway;

/// <summary>
/// What each close code means for the next connection (Discord documentation: Opcodes and Status Codes, "Gateway Close Event Codes").
/// </summary>
public static class CloseCodes
{
    /// <summary>
    /// The code that this client closes with. With 1000 or 1001 Discord would end the session (Discord documentation: Gateway,
    /// "Initiating a Disconnect").
    /// </summary>
    public const int KeepSession = 4000;

    /// <summary>What follows a close. A code that is not in the table, or none at all, lets the session go on.</summary>
    /// <param name="code">The code that Discord closed with, or null when the connection just broke.</param>
    public static ConnectionEnd Decide(int? code) => code switch
    {
        null => ConnectionEnd.Resume("The connection broke without a close code."),
        4000 => ConnectionEnd.Resume("Discord closed with 4000 (unknown error)."),
        4001 => ConnectionEnd.Resume("Discord closed with 4001 (unknown opcode)."),
        4002 => ConnectionEnd.Resume("Discord closed with 4002 (could not decode what was sent)."),
        4003 => ConnectionEnd.Resume("Discord closed with 4003 (not authenticated)."),
        4004 => ConnectionEnd.Stop(
            GatewayStopReason.AuthenticationFailed,
            "Discord refused the bot token (close code 4004). Put the current token from the Developer Portal in the settings."),
        4005 => ConnectionEnd.Resume("Discord closed with 4005 (already authenticated)."),
        4007 => ConnectionEnd.Identify("Discord closed with 4007 (invalid sequence), so the session is lost."),
        4008 => ConnectionEnd.Resume("Discord closed with 4008 (rate limited)."),
        4009 => ConnectionEnd.Identify("Discord closed with 4009 (session timed out), so the session is lost."),
        4010 => ConnectionEnd.Stop(
            GatewayStopReason.InvalidShard,
            "Discord refused the shard (close code 4010). Check the settings for the number of shards and their indexes."),
        4011 => ConnectionEnd.Stop(
            GatewayStopReason.ShardingRequired,
            "The bot is in too many servers for this number of shards (close code 4011). Remove the setting or raise it."),
        4012 => ConnectionEnd.Stop(
            GatewayStopReason.InvalidApiVersion,
            "Discord no longer serves this version of the gateway (close code 4012). A newer release of the bot is needed."),
        4013 => ConnectionEnd.Stop(
            GatewayStopReason.InvalidIntents,
            "Discord does not know the intents that were asked for (close code 4013). Check the setting."),
        4014 => ConnectionEnd.Stop(
            GatewayStopReason.DisallowedIntents,
            "An intent is not enabled for this application (close code 4014). Enable it in the Developer Portal or drop it in the settings."),
        _ => ConnectionEnd.Resume($"Discord closed with {code}."),
    };
}
