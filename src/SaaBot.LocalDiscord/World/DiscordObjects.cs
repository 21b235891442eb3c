using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.World;

/// <summary>Shows users, members, roles and channels in Discord's shapes (resources/user, guild, channel).</summary>
internal sealed class DiscordObjects(WorldState world, PermissionRules rules)
{
    public static JsonObject User(LocalUser user)
    {
        var shown = new JsonObject
        {
            ["id"] = user.Id.Text(),
            ["username"] = user.Username,
            ["discriminator"] = user.IsBot ? "0001" : "0",
            ["global_name"] = user.DisplayName,
            ["avatar"] = null,
            ["avatar_decoration_data"] = null,
            ["banner"] = null,
            ["accent_color"] = null,
            ["collectibles"] = null,
            ["primary_guild"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
        };
        if (user.IsBot)
        {
            shown["bot"] = true;
        }

        return shown;
    }

    /// <summary>The bot's own account, with the fields only it may see.</summary>
    public static JsonObject Self(LocalApplication application)
    {
        var shown = User(application.Bot);
        shown["mfa_enabled"] = true;
        shown["verified"] = true;
        shown["locale"] = "en-US";
        shown["email"] = null;
        return shown;
    }

    public JsonObject Member(LocalGuild guild, ulong userId, bool withUser = true)
    {
        var member = guild.Members.GetValueOrDefault(userId);
        var bot = world.Application(userId);
        var shown = new JsonObject
        {
            ["avatar"] = null,
            ["banner"] = null,
            ["communication_disabled_until"] = null,
            ["flags"] = 0,
            ["joined_at"] = JsonText.Iso(member?.JoinedAt ?? SnowflakeSource.TimeOf(guild.Id)),
            ["nick"] = member?.Nick,
            ["pending"] = false,
            ["premium_since"] = null,
            ["roles"] = JsonText.Ids(bot is not null ? [BotRoleId(guild, bot)] : member?.RoleIds ?? []),
        };
        if (withUser && world.User(userId) is { } user)
        {
            shown["user"] = User(user);
            shown["mute"] = false;
            shown["deaf"] = false;
        }

        return shown;
    }

    public IEnumerable<LocalRole> Roles(LocalGuild guild) => guild.Roles.Concat(world.BotsIn(guild).Select((bot, index) =>
        new LocalRole(BotRoleId(guild, bot), bot.Name, PermissionRules.Bot, guild.Roles.Length + index, bot.Id)));

    public static JsonObject Role(LocalRole role)
    {
        var shown = new JsonObject
        {
            ["id"] = role.Id.Text(),
            ["name"] = role.Name,
            ["description"] = null,
            ["permissions"] = ((ulong)role.Permissions).Text(),
            ["position"] = role.Position,
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["managed"] = role.BotId is not null,
            ["mentionable"] = false,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };
        if (role.BotId is { } bot)
        {
            shown["tags"] = new JsonObject { ["bot_id"] = bot.Text() };
        }

        return shown;
    }

    public JsonObject Channel(LocalChannel channel)
    {
        var shown = new JsonObject
        {
            ["id"] = channel.Id.Text(),
            ["type"] = (int)channel.Type,
            ["flags"] = 0,
            ["last_message_id"] = world.Log(channel.Id).Newest(1, message => !message.IsEphemeral) is [var last] ? last.Id.Text() : null,
        };
        if (world.Guild(channel.GuildId) is not { } guild)
        {
            shown["recipients"] = JsonText.Array(channel.Recipients
                .Select(world.User).OfType<LocalUser>().Where(user => channel.Type == LocalChannelType.GroupDm || !user.IsBot).Select(User));
            if (channel.Type == LocalChannelType.GroupDm)
            {
                shown["name"] = channel.Name;
                shown["icon"] = null;
                shown["owner_id"] = channel.Recipients[0].Text();
            }

            return shown;
        }

        shown["guild_id"] = guild.Id.Text();
        shown["name"] = channel.Name;
        shown["parent_id"] = channel.ParentId?.Text();
        shown["rate_limit_per_user"] = 0;
        shown["last_pin_timestamp"] = null;
        if (channel.Type == LocalChannelType.PublicThread)
        {
            AddThread(shown, channel);
        }
        else
        {
            shown["position"] = channel.Position;
            shown["permission_overwrites"] = Overwrites(guild, channel);
            shown["nsfw"] = false;
            shown["topic"] = null;
        }

        return shown;
    }

    /// <summary>The partial channel that interactions carry, with the invoker's and the application's permissions.</summary>
    public JsonObject ResolvedChannel(LocalChannel channel, ulong userId, ulong applicationId)
    {
        var shown = Channel(channel);
        shown.Remove("permission_overwrites");
        if (channel.GuildId is not null)
        {
            shown["permissions"] = ((ulong)rules.In(channel, userId)).Text();
            shown["app_permissions"] = ((ulong)rules.In(channel, applicationId)).Text();
        }

        return shown;
    }

    public static ulong BotRoleId(LocalGuild guild, LocalApplication bot) => SnowflakeSource.Derived($"role:{guild.Id}:{bot.Id}");

    private void AddThread(JsonObject shown, LocalChannel thread)
    {
        var count = world.Log(thread.Id).Newest(50, message => !message.IsEphemeral).Count;
        shown["owner_id"] = (thread.OwnerId ?? 0).Text();
        shown["message_count"] = count;
        shown["member_count"] = 1;
        shown["total_message_sent"] = count;
        shown["thread_metadata"] = new JsonObject
        {
            ["archived"] = false,
            ["archive_timestamp"] = JsonText.Iso(SnowflakeSource.TimeOf(thread.Id)),
            ["auto_archive_duration"] = 1440,
            ["locked"] = false,
            ["create_timestamp"] = JsonText.Iso(SnowflakeSource.TimeOf(thread.Id)),
        };
    }

    private JsonArray Overwrites(LocalGuild guild, LocalChannel channel)
    {
        var shown = new JsonArray();
        if (channel.EveryoneDeny != Permissions.None)
        {
            shown.Add(Overwrite(guild.Id, 0, channel.EveryoneDeny));
        }

        if (channel.BotDeny != Permissions.None)
        {
            foreach (var bot in world.BotsIn(guild))
            {
                shown.Add(Overwrite(bot.Id, 1, channel.BotDeny));
            }
        }

        return shown;
    }

    private static JsonObject Overwrite(ulong id, int type, Permissions deny) => new()
    {
        ["id"] = id.Text(),
        ["type"] = type,
        ["allow"] = "0",
        ["deny"] = ((ulong)deny).Text(),
    };
}
