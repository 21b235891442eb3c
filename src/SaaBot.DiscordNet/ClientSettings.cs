using Discord.Net.Rest;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using SaaBot.Discord;

namespace SaaBot.DiscordNet;

/// <summary>Discord.Net's settings as the bot needs them.</summary>
internal static class ClientSettings
{
    /// <summary>No privileged intent, no cache of messages, members or audit logs, and the same addresses as the built-in client.</summary>
    /// <param name="options">How to reach Discord, and as whom.</param>
    /// <param name="gateway">The gateway's address.</param>
    /// <param name="log">Tells how much is to be logged.</param>
    /// <param name="sockets">Makes one socket for each client.</param>
    public static DiscordSocketConfig Of(DiscordOptions options, Uri gateway, DiscordNetLog log, WebSocketProvider sockets)
    {
        // Discord.Net appends paths without a slash before them.
        var api = options.ApiUrl.AbsoluteUri.TrimEnd('/') + "/";
        return new DiscordSocketConfig
        {
            GatewayHost = gateway.AbsoluteUri,
            GatewayIntents = (global::Discord.GatewayIntents)(int)options.Intents,
            LogLevel = log.Severity,
            LogGatewayIntentWarnings = false,
            MessageCacheSize = 0,
            AuditLogCacheSize = 0,
            AlwaysDownloadUsers = false,
            RestClientProvider = _ => DefaultRestClientProvider.Instance(api),
            WebSocketProvider = sockets,
        };
    }
}
