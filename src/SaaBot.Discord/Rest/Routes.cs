using System.Globalization;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Rest;

/// <summary>The routes that this client uses, each as Discord's documentation of the resource names it.</summary>
public static class Routes
{
    /// <summary>Gateway, "Get Gateway Bot".</summary>
    public static Route GatewayBot() => new(HttpMethod.Get, "/gateway/bot", "/gateway/bot");

    /// <summary>Application, "Get Current Application".</summary>
    public static Route CurrentApplication() => new(HttpMethod.Get, "/applications/@me", "/applications/@me");

    /// <summary>Application Commands, "Get Global Application Commands" (with all localizations) and "Bulk Overwrite".</summary>
    /// <param name="method">GET or PUT.</param>
    /// <param name="application">The application.</param>
    public static Route GlobalCommands(HttpMethod method, Snowflake application) => new(
        method,
        "/applications/{application}/commands",
        $"/applications/{application}/commands" + (method == HttpMethod.Get ? "?with_localizations=true" : ""));

    /// <summary>Receiving and Responding, "Create Interaction Response".</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="token">Its token.</param>
    public static Route Callback(Snowflake interaction, string token) => new(
        HttpMethod.Post,
        "/interactions/{interaction}/{token}/callback",
        $"/interactions/{interaction}/{Uri.EscapeDataString(token)}/callback",
        token,
        token)
    { SkipsQueue = true };

    /// <summary>Receiving and Responding, "Create Followup Message".</summary>
    /// <param name="application">The application.</param>
    /// <param name="token">The interaction's token.</param>
    public static Route Followups(Snowflake application, string token) => new(
        HttpMethod.Post,
        "/webhooks/{application}/{token}",
        $"/webhooks/{application}/{Uri.EscapeDataString(token)}?wait=true",
        token,
        token);

    /// <summary>Receiving and Responding, "Get", "Edit" and "Delete Original Interaction Response".</summary>
    /// <param name="method">GET, PATCH or DELETE.</param>
    /// <param name="application">The application.</param>
    /// <param name="token">The interaction's token.</param>
    public static Route OriginalResponse(HttpMethod method, Snowflake application, string token) => new(
        method,
        "/webhooks/{application}/{token}/messages/@original",
        $"/webhooks/{application}/{Uri.EscapeDataString(token)}/messages/@original",
        token,
        token);

    /// <summary>Receiving and Responding, "Edit" and "Delete Followup Message".</summary>
    /// <param name="method">PATCH or DELETE.</param>
    /// <param name="application">The application.</param>
    /// <param name="token">The interaction's token.</param>
    /// <param name="message">The message.</param>
    public static Route Followup(HttpMethod method, Snowflake application, string token, Snowflake message) => new(
        method,
        "/webhooks/{application}/{token}/messages/{message}",
        $"/webhooks/{application}/{Uri.EscapeDataString(token)}/messages/{message}",
        token,
        token);

    /// <summary>Guild, "Get Guild Roles".</summary>
    /// <param name="guild">The server.</param>
    public static Route Roles(Snowflake guild) => new(HttpMethod.Get, "/guilds/{guild}/roles", $"/guilds/{guild}/roles", guild.ToString());

    /// <summary>Guild, "Get Guild Member".</summary>
    /// <param name="guild">The server.</param>
    /// <param name="user">The member's user.</param>
    public static Route Member(Snowflake guild, Snowflake user) =>
        new(HttpMethod.Get, "/guilds/{guild}/members/{user}", $"/guilds/{guild}/members/{user}", guild.ToString());

    /// <summary>Message, "Create Message".</summary>
    /// <param name="channel">The channel.</param>
    public static Route CreateMessage(Snowflake channel) =>
        new(HttpMethod.Post, "/channels/{channel}/messages", $"/channels/{channel}/messages", channel.ToString());

    /// <summary>Message, "Get Channel Messages".</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="limit">How many, 1 to 100.</param>
    public static Route ChannelMessages(Snowflake channel, int limit) => new(
        HttpMethod.Get,
        "/channels/{channel}/messages",
        string.Create(CultureInfo.InvariantCulture, $"/channels/{channel}/messages?limit={limit}"),
        channel.ToString());

    /// <summary>Message, "Get Channel Message" and "Edit Message".</summary>
    /// <param name="method">GET or PATCH.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    public static Route Message(HttpMethod method, Snowflake channel, Snowflake message) => new(
        method, "/channels/{channel}/messages/{message}", $"/channels/{channel}/messages/{message}", channel.ToString());

    /// <summary>Message, "Pin Message": the route since 2025; the older <c>/channels/{channel}/pins</c> is deprecated.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    public static Route Pin(Snowflake channel, Snowflake message) => new(
        HttpMethod.Put, "/channels/{channel}/messages/pins/{message}", $"/channels/{channel}/messages/pins/{message}", channel.ToString());

    /// <summary>Channel, "Start Thread from Message".</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    public static Route StartThread(Snowflake channel, Snowflake message) => new(
        HttpMethod.Post, "/channels/{channel}/messages/{message}/threads", $"/channels/{channel}/messages/{message}/threads", channel.ToString());

    /// <summary>Channel, "Get Channel".</summary>
    /// <param name="channel">The channel.</param>
    public static Route Channel(Snowflake channel) =>
        new(HttpMethod.Get, "/channels/{channel}", $"/channels/{channel}", channel.ToString());

    /// <summary>Guild, "Get Guild".</summary>
    /// <param name="guild">The server.</param>
    public static Route Guild(Snowflake guild) => new(HttpMethod.Get, "/guilds/{guild}", $"/guilds/{guild}", guild.ToString());

    /// <summary>User, "Create DM".</summary>
    public static Route CreateDm() => new(HttpMethod.Post, "/users/@me/channels", "/users/@me/channels");
}
