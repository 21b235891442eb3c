using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.World;

/// <summary>Shows guilds: the REST object, the larger one of GUILD_CREATE and the partial one of interactions.</summary>
internal sealed class GuildObjects(WorldState world, DiscordObjects objects)
{
    public JsonObject Guild(LocalGuild guild) => new()
    {
        ["id"] = guild.Id.Text(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["description"] = null,
        ["home_header"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["features"] = new JsonArray(),
        ["banner"] = null,
        ["owner_id"] = guild.OwnerId.Text(),
        ["application_id"] = null,
        ["region"] = "deprecated",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["verification_level"] = 0,
        ["roles"] = JsonText.Array(objects.Roles(guild).Select(DiscordObjects.Role)),
        ["default_message_notifications"] = 0,
        ["mfa_level"] = 0,
        ["explicit_content_filter"] = 0,
        ["max_presences"] = null,
        ["max_members"] = 500000,
        ["max_stage_video_channel_users"] = 50,
        ["max_video_channel_users"] = 25,
        ["vanity_url_code"] = null,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["preferred_locale"] = guild.PreferredLocale,
        ["rules_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["premium_progress_bar_enabled"] = false,
        ["nsfw"] = false,
        ["nsfw_level"] = 0,
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["incidents_data"] = null,
    };

    /// <summary>The guild as GUILD_CREATE sends it; without the member list intent only the bot itself is listed.</summary>
    public JsonObject Created(LocalGuild guild, ulong botId, bool withMembers)
    {
        var shown = Guild(guild);
        var channels = world.ChannelsOf(guild).ToList();
        shown["joined_at"] = JsonText.Iso(SnowflakeSource.TimeOf(guild.Id));
        shown["large"] = guild.Members.Count > 250;
        shown["unavailable"] = false;
        shown["member_count"] = MemberCount(guild);
        shown["voice_states"] = new JsonArray();
        shown["members"] = JsonText.Array(MembersShown(guild, botId, withMembers).Select(id => objects.Member(guild, id)));
        shown["channels"] = JsonText.Array(channels.Where(channel => channel.Type == LocalChannelType.GuildText).Select(objects.Channel));
        shown["threads"] = JsonText.Array(channels.Where(channel => channel.Type == LocalChannelType.PublicThread).Select(objects.Channel));
        shown["presences"] = new JsonArray();
        shown["stage_instances"] = new JsonArray();
        shown["guild_scheduled_events"] = new JsonArray();
        shown["soundboard_sounds"] = new JsonArray();
        return shown;
    }

    public JsonObject Listed(LocalGuild guild) => new()
    {
        ["id"] = guild.Id.Text(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["banner"] = null,
        ["owner"] = false,
        ["permissions"] = ((ulong)(PermissionRules.Everyone | PermissionRules.Bot)).Text(),
        ["features"] = new JsonArray(),
        ["approximate_member_count"] = MemberCount(guild),
        ["approximate_presence_count"] = MemberCount(guild),
    };

    public static JsonObject Partial(LocalGuild guild) => new()
    {
        ["id"] = guild.Id.Text(),
        ["locale"] = guild.PreferredLocale,
        ["features"] = new JsonArray(),
    };

    public int MemberCount(LocalGuild guild) => guild.Members.Count + world.BotsIn(guild).Count();

    private static IEnumerable<ulong> MembersShown(LocalGuild guild, ulong botId, bool withMembers) =>
        withMembers ? guild.Members.Keys.Order().Take(250).Append(botId) : [botId];
}
