namespace SaaBot.LocalDiscord.Gateway;

/// <summary>Gateway intents (events/gateway: List of Intents).</summary>
internal static class Intents
{
    public const int Guilds = 1 << 0;
    public const int GuildMembers = 1 << 1;
    public const int GuildMessages = 1 << 9;
    public const int GuildMessageTyping = 1 << 11;
    public const int DirectMessages = 1 << 12;
    public const int MessageContent = 1 << 15;

    /// <summary>Every bit that means something; another one is an invalid intent.</summary>
    public const int Known = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;
}
