namespace SaaBot.Discord.Gateway;

/// <summary>What the gateway is asked to send (Discord documentation: Gateway, "List of Intents"); none of these is privileged.</summary>
[Flags]
public enum GatewayIntents
{
    /// <summary>Interactions alone, which need no intent.</summary>
    None = 0,

    /// <summary>Servers, roles, channels and threads.</summary>
    Guilds = 1 << 0,

    /// <summary>Messages of servers, without their text: for deletions.</summary>
    GuildMessages = 1 << 9,
}
