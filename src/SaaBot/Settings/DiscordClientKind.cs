namespace SaaBot.Settings;

/// <summary>What receives interactions from Discord; answers always go through the built-in HTTP client.</summary>
public enum DiscordClientKind
{
    /// <summary>The gateway client of this project.</summary>
    BuiltIn,

    /// <summary>Discord.Net's gateway client, which only the full-feed build has (docs/clients.md).</summary>
    DiscordNet,
}
