using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Gateway;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.PageApi;

/// <summary>All that the page needs to draw itself for one person.</summary>
internal sealed class PageState(
    WorldState world, PermissionRules rules, CommandBook commands, MessageObjects messages, GatewayHub gateway)
{
    private const int MostMessages = 100;

    public JsonObject Of(LocalUser user, LocalGuild guild)
    {
        var channels = Visible(user, guild).ToList();
        return new JsonObject
        {
            ["guild"] = new JsonObject
            {
                ["id"] = guild.Id.Text(),
                ["name"] = guild.Name,
                ["preferred_locale"] = guild.PreferredLocale,
                ["unavailable"] = guild.IsUnavailable,
            },
            ["me"] = Member(guild, user.Id),
            ["members"] = JsonText.Array(InOrder(guild).Select(id => Member(guild, id))),
            ["roles"] = JsonText.Array(guild.Roles.Select(DiscordObjects.Role)),
            ["channels"] = JsonText.Array(channels.Select(channel => Channel(channel, user))),
            ["messages"] = Messages(channels, user),
            ["commands"] = JsonText.Array(commands.All()
                .Where(command => command.GuildId is null || command.GuildId == guild.Id)
                .Select(command => JsonText.Node(command.Shown))),
            ["bots"] = JsonText.Array(world.Applications.Select(application => new JsonObject
            {
                ["id"] = application.Id.Text(),
                ["username"] = application.Name,
                ["application_id"] = application.Id.Text(),
                ["connected"] = gateway.IsConnected(application.Id),
            })),
            ["connected"] = world.Applications.Any(application => gateway.IsConnected(application.Id)),
        };
    }

    private IEnumerable<LocalChannel> Visible(LocalUser user, LocalGuild guild)
    {
        var inGuild = world.ChannelsOf(guild).Where(channel => rules.Sees(channel, user.Id));
        var direct = world.Channels
            .Where(channel => channel.GuildId is null && channel.Recipients.Contains(user.Id))
            .OrderBy(channel => channel.Type).ThenBy(channel => channel.Id);
        return inGuild.Concat(direct);
    }

    /// <summary>Administrators first, then by name.</summary>
    private IEnumerable<ulong> InOrder(LocalGuild guild) => guild.Members.Keys
        .OrderByDescending(id => rules.In(guild, id).HasFlag(Permissions.Administrator))
        .ThenBy(id => world.User(id)?.Username, StringComparer.Ordinal);

    private JsonObject Member(LocalGuild guild, ulong userId)
    {
        var user = world.User(userId)!;
        var shown = DiscordObjects.User(user);
        var member = guild.Members.GetValueOrDefault(userId);
        return new JsonObject
        {
            ["user"] = shown,
            ["nick"] = member?.Nick,
            ["roles"] = JsonText.Ids(member?.RoleIds ?? []),
            ["permissions"] = ((ulong)rules.In(guild, userId)).Text(),
            ["locale"] = user.Locale,
        };
    }

    private JsonObject Channel(LocalChannel channel, LocalUser user) => new()
    {
        ["id"] = channel.Id.Text(),
        ["name"] = channel.Type == LocalChannelType.Dm
            ? channel.Recipients.Where(id => id != user.Id).Select(world.User).FirstOrDefault()?.Username ?? ""
            : channel.Name,
        ["type"] = (int)channel.Type,
        ["position"] = channel.Position,
        ["parent_id"] = channel.ParentId?.Text(),
        ["kind"] = channel.Type switch
        {
            LocalChannelType.Dm => "dm",
            LocalChannelType.GroupDm => "group",
            _ => "text",
        },
        ["permissions"] = ((ulong)rules.In(channel, user.Id)).Text(),
        ["bot_deny"] = JsonText.Array(PermissionNames.Of(channel.BotDeny).Select(name => (JsonNode)name)),
    };

    private JsonObject Messages(List<LocalChannel> channels, LocalUser user)
    {
        var shown = new JsonObject();
        foreach (var channel in channels)
        {
            var newest = world.Log(channel.Id).Newest(MostMessages, message => message.IsVisibleTo(user.Id));
            shown[channel.Id.Text()] = JsonText.Array(newest.Select(message => messages.Message(message)));
        }

        return shown;
    }
}
