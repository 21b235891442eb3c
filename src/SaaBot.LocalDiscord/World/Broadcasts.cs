using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Gateway;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.PageApi;

namespace SaaBot.LocalDiscord.World;

/// <summary>Tells bots (gateway) and people (page) what happened, each only what it may see.</summary>
internal sealed class Broadcasts(
    WorldState world, PermissionRules rules, MessageObjects messages, DiscordObjects objects, GuildObjects guilds, GatewayHub gateway, PageHub pages)
{
    public void MessageCreated(StoredMessage message) => Message("message_create", "MESSAGE_CREATE", message);

    public void MessageUpdated(StoredMessage message) => Message("message_update", "MESSAGE_UPDATE", message);

    public void MessageDeleted(StoredMessage message)
    {
        pages.Send("message_delete", userId => Sees(message, userId), () => Place(message));
        if (Audience(message.ChannelId) is { } audience && !message.IsEphemeral)
        {
            gateway.Dispatch(Addressed("MESSAGE_DELETE", Place(message), audience, Intents.GuildMessages));
        }
    }

    public void PinsChanged(LocalChannel channel, DateTimeOffset? last)
    {
        if (Audience(channel.Id) is { } audience)
        {
            var data = new JsonObject
            {
                ["channel_id"] = channel.Id.Text(),
                ["guild_id"] = channel.GuildId?.Text(),
                ["last_pin_timestamp"] = last is { } at ? JsonText.Iso(at) : null,
            };
            gateway.Dispatch(Addressed("CHANNEL_PINS_UPDATE", data, audience, Intents.Guilds));
        }
    }

    /// <summary>CHANNEL_CREATE, CHANNEL_UPDATE, CHANNEL_DELETE or THREAD_CREATE.</summary>
    public void Channel(string type, LocalChannel channel)
    {
        if (channel.GuildId is { } guild)
        {
            gateway.Dispatch(new GatewayEvent(type, objects.Channel(channel)) { GuildId = guild, Intent = Intents.Guilds });
        }

        StateChanged();
    }

    /// <summary>GUILD_MEMBER_UPDATE.</summary>
    public void MemberUpdated(LocalGuild guild, ulong userId)
    {
        var data = objects.Member(guild, userId);
        data["guild_id"] = guild.Id.Text();
        gateway.Dispatch(new GatewayEvent("GUILD_MEMBER_UPDATE", data) { GuildId = guild.Id, Intent = Intents.GuildMembers });
        StateChanged();
    }

    public void GuildCreated(LocalGuild guild)
    {
        foreach (var session in gateway.Sessions.Where(session => session.Handles(guild.Id) && (session.Intents & Intents.Guilds) != 0))
        {
            var created = guilds.Created(guild, session.ApplicationId, (session.Intents & Intents.GuildMembers) != 0);
            session.Dispatch("GUILD_CREATE", JsonText.Bytes(created));
        }

        StateChanged();
    }

    /// <summary>GUILD_DELETE; with <paramref name="isOutage"/> it is an outage and not a removal.</summary>
    public void GuildDeleted(LocalGuild guild, bool isOutage)
    {
        var data = new JsonObject { ["id"] = guild.Id.Text() };
        if (isOutage)
        {
            data["unavailable"] = true;
        }

        gateway.Dispatch(new GatewayEvent("GUILD_DELETE", data) { GuildId = guild.Id, Intent = Intents.Guilds });
        StateChanged();
    }

    public void Typing(LocalChannel channel, ulong userId) => pages.Send(
        "typing",
        viewer => rules.Sees(channel, viewer),
        () => new JsonObject { ["channel_id"] = channel.Id.Text(), ["user_id"] = userId.Text() });

    /// <summary>Tells the page that bots, channels or members are no longer as it read them.</summary>
    public void StateChanged() => pages.SendToAll("bot_status", new JsonObject
    {
        ["connected"] = gateway.Sessions.Any(session => session.IsConnected),
        ["bots"] = JsonText.Array(world.Applications.Select(application => new JsonObject
        {
            ["id"] = application.Id.Text(),
            ["username"] = application.Name,
            ["application_id"] = application.Id.Text(),
            ["connected"] = gateway.IsConnected(application.Id),
        })),
    });

    private void Message(string pageType, string gatewayType, StoredMessage message)
    {
        pages.Send(pageType, userId => Sees(message, userId), () => messages.Message(message));
        if (message.IsEphemeral
            || Audience(message.ChannelId) is not { } audience
            || !gateway.IsWanted(audience.GuildId, audience.ApplicationId, audience.GuildId is null ? Intents.DirectMessages : Intents.GuildMessages))
        {
            return;
        }

        var data = messages.Event(message);
        var happened = Addressed(gatewayType, data, audience, Intents.GuildMessages);
        if (audience.GuildId is not null)
        {
            foreach (var name in (string[])["embeds", "attachments", "components"])
            {
                data[name] = new JsonArray();
            }

            data["content"] = "";
            happened = happened with
            {
                DataWithoutContent = JsonText.Bytes(data),
                ContentFor = [.. message.MentionedUsers, message.Author.Id],
            };
        }

        gateway.Dispatch(happened);
    }

    private bool Sees(StoredMessage message, ulong userId) =>
        message.IsVisibleTo(userId) && world.Channel(message.ChannelId) is { } channel && rules.Sees(channel, userId);

    /// <summary>Which bots hear of a channel: those of its guild that may view it, or the one of a direct message.</summary>
    private (ulong? GuildId, ulong? ApplicationId)? Audience(ulong channelId)
    {
        if (world.Channel(channelId) is not { } channel)
        {
            return null;
        }

        if (world.Guild(channel.GuildId) is { } guild)
        {
            var bot = world.BotsIn(guild).FirstOrDefault();
            return bot is not null && !guild.IsUnavailable && rules.Sees(channel, bot.Id) ? (guild.Id, null) : null;
        }

        foreach (var recipient in channel.Recipients)
        {
            if (world.Application(recipient) is not null)
            {
                return (null, recipient);
            }
        }

        return null;
    }

    private static GatewayEvent Addressed(string type, JsonObject data, (ulong? GuildId, ulong? ApplicationId) audience, int guildIntent) => new(type, data)
    {
        GuildId = audience.GuildId,
        ApplicationId = audience.ApplicationId,
        Intent = audience.GuildId is null ? Intents.DirectMessages : guildIntent,
    };

    private static JsonObject Place(StoredMessage message)
    {
        var data = new JsonObject { ["id"] = message.Id.Text(), ["channel_id"] = message.ChannelId.Text() };
        if (message.GuildId is { } guild)
        {
            data["guild_id"] = guild.Text();
        }

        return data;
    }
}
