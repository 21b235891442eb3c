using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.RateLimits;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>Guilds with their channels, members and roles (resources/guild).</summary>
internal sealed class GuildRoutes(WorldState world, GuildObjects guilds, DiscordObjects objects)
{
    public IEnumerable<ApiRoute> All() =>
    [
        new("GET", "/guilds/{guild_id}", Bucket.Default, call => new(Guild(call))),
        new("GET", "/guilds/{guild_id}/channels", Bucket.Default, call => new(In(call, guild => JsonText.Array(
            world.ChannelsOf(guild).Where(channel => channel.Type == LocalChannelType.GuildText).Select(objects.Channel))))),
        new("GET", "/guilds/{guild_id}/roles", Bucket.Default, call => new(In(call, guild => JsonText.Array(
            objects.Roles(guild).Select(DiscordObjects.Role))))),
        new("GET", "/guilds/{guild_id}/members", Bucket.Default, call => new(In(call, guild => Members(call, guild)))),
        new("GET", "/guilds/{guild_id}/members/{user_id}", Bucket.Default, call => new(In(call, guild => Member(call, guild)))),
    ];

    private ApiResult Guild(ApiCall call) => In(call, guild =>
    {
        var shown = guilds.Guild(guild);
        if (call.IsTrue("with_counts"))
        {
            shown["approximate_member_count"] = guilds.MemberCount(guild);
            shown["approximate_presence_count"] = guilds.MemberCount(guild);
        }

        return shown;
    });

    private ApiResult Members(ApiCall call, LocalGuild guild)
    {
        var limit = int.TryParse(call.Query("limit"), out var given) ? Math.Clamp(given, 1, 1000) : 1;
        var after = call.QueryId("after") ?? 0;
        return JsonText.Array(guild.Members.Keys.Where(id => id > after).Order().Take(limit).Select(id => objects.Member(guild, id)));
    }

    private ApiResult Member(ApiCall call, LocalGuild guild)
    {
        var id = call.Text("user_id") == "@me" ? call.Application.Id : call.Id("user_id");
        return guild.Members.ContainsKey(id) || world.BotsIn(guild).Any(bot => bot.Id == id)
            ? objects.Member(guild, id)
            : ApiError.UnknownMember;
    }

    private ApiResult In(ApiCall call, Func<LocalGuild, ApiResult> show) => world.Guild(call.Id("guild_id")) switch
    {
        null => ApiError.UnknownGuild,
        { HasBots: false } => ApiError.MissingAccess,
        { IsUnavailable: true } => new ApiError(503, 0, "503: Service Unavailable"),
        var guild => show(guild),
    };
}
