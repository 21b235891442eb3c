using System.Globalization;

namespace SaaBot.Bot.Replies;

/// <summary>Addresses that Discord's client opens in place.</summary>
public static class DiscordLinks
{
    /// <summary>A channel, or a message in it.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="messageId">The message, or null.</param>
    public static string To(ulong guildId, ulong channelId, ulong? messageId = null) =>
        string.Create(CultureInfo.InvariantCulture, $"https://discord.com/channels/{guildId}/{channelId}{(messageId is null ? "" : "/")}{messageId}");
}
