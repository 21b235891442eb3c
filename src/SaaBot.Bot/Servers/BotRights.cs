using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Servers;

/// <summary>What the bot needs to be allowed: no more is asked for in its invitation, and no less is checked.</summary>
public static class BotRights
{
    /// <summary>Each permission with the end of its phrase's key: <c>permission.view-channel</c> is what Discord's own client calls it.</summary>
    public static IReadOnlyList<(Permissions Permission, string Key)> All { get; } =
    [
        (Permissions.ViewChannel, "view-channel"),
        (Permissions.SendMessages, "send-messages"),
        (Permissions.SendMessagesInThreads, "send-messages-in-threads"),
        (Permissions.EmbedLinks, "embed-links"),
        (Permissions.AttachFiles, "attach-files"),
        (Permissions.ReadMessageHistory, "read-history"),
    ];

    /// <summary>All of them together.</summary>
    public static Permissions Together { get; } = All.Aggregate(Permissions.None, (sum, each) => sum | each.Permission);

    /// <summary>Permissions for a sentence, by their names in Discord's own client.</summary>
    /// <param name="speaker">The reader's language.</param>
    /// <param name="permissions">Which of them.</param>
    public static string Names(Speaker speaker, Permissions permissions) =>
        string.Join(", ", All.Where(each => permissions.HasFlag(each.Permission)).Select(each => $"**{speaker.Say($"permission.{each.Key}")}**"));

    /// <summary>The address that invites the bot into a server with exactly these permissions (OAuth2, "Bot Authorization Flow").</summary>
    /// <param name="applicationId">The bot's application.</param>
    public static Uri Invitation(Snowflake applicationId) =>
        new($"https://discord.com/oauth2/authorize?client_id={applicationId}&scope=bot+applications.commands&permissions={(ulong)Together}");
}
