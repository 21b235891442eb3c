using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Gateway;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.RateLimits;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>The bot's own account and application, users, and where the gateway is.</summary>
internal sealed class ApplicationRoutes(
    WorldState world,
    GuildObjects guilds,
    DiscordObjects objects,
    ApplicationRegistry applications,
    IdentifyGate gate,
    LocalDiscordOptions options,
    ServerAddress address)
{
    public IEnumerable<ApiRoute> All() =>
    [
        new("GET", "/gateway", Bucket.Gateway, _ => new(new JsonObject { ["url"] = address.Gateway }), NeedsToken: false),
        new("GET", "/gateway/bot", Bucket.Gateway, call => new(GatewayBot(call))),
        new("GET", "/users/@me", Bucket.Default, call => new(DiscordObjects.Self(call.Application))),
        new("PATCH", "/users/@me", Bucket.Default, call => new(Rename(call))),
        new("GET", "/users/@me/guilds", Bucket.Default, call => new(Guilds(call))),
        new("POST", "/users/@me/channels", Bucket.Default, call => new(DirectMessage(call))),
        new("GET", "/users/{user_id}", Bucket.Default, call => new(User(call))),
        new("GET", "/applications/@me", Bucket.Default, call => new(Application(call.Application))),
        new("PATCH", "/applications/@me", Bucket.Default, call => new(Application(call.Application))),
        new("GET", "/oauth2/applications/@me", Bucket.Default, call => new(Application(call.Application))),
    ];

    private JsonObject GatewayBot(ApiCall call)
    {
        var (remaining, resetAfter) = gate.Left(call.Application.Id);
        return new JsonObject
        {
            ["url"] = address.Gateway,
            ["shards"] = options.RecommendedShards,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = IdentifyGate.Total,
                ["remaining"] = remaining,
                ["reset_after"] = (long)resetAfter.TotalMilliseconds,
                ["max_concurrency"] = options.MaxConcurrency,
            },
        };
    }

    private JsonObject Rename(ApiCall call)
    {
        var renamed = call.Application with { Name = call.Json.Str("username") ?? call.Application.Name };
        world.Put(renamed);
        return DiscordObjects.Self(renamed);
    }

    private JsonArray Guilds(ApiCall call)
    {
        var limit = int.TryParse(call.Query("limit"), out var given) ? Math.Clamp(given, 1, 200) : 200;
        var after = call.QueryId("after") ?? 0;
        return JsonText.Array(world.Guilds.Where(guild => guild.HasBots && guild.Id > after).Take(limit).Select(guilds.Listed));
    }

    private ApiResult DirectMessage(ApiCall call)
    {
        if (call.Json.Id("recipient_id") is not { } id)
        {
            return ApiError.Field("recipient_id", Validation.FormError.Required);
        }

        if (world.User(id) is not { } user)
        {
            return ApiError.UnknownUser;
        }

        return user.IsBot ? ApiError.CannotMessageUser : objects.Channel(applications.DirectChannel(id, call.Application.Id));
    }

    private ApiResult User(ApiCall call) =>
        world.User(call.Id("user_id")) is { } user ? DiscordObjects.User(user) : ApiError.UnknownUser;

    private JsonObject Application(LocalApplication application) => new()
    {
        ["id"] = application.Id.Text(),
        ["name"] = application.Name,
        ["icon"] = null,
        ["description"] = "",
        ["summary"] = "",
        ["type"] = null,
        ["bot"] = DiscordObjects.User(application.Bot),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["event_webhooks_url"] = null,
        ["event_webhooks_status"] = 1,
        ["event_webhooks_types"] = new JsonArray(),
        ["explicit_content_filter"] = 0,
        ["owner"] = DiscordObjects.User(StudyGroup.Linh),
        ["team"] = null,
        ["eligible_oauth2_scopes"] = new JsonArray(),
        ["hook"] = true,
        ["rpc_origins"] = new JsonArray(),
        ["approximate_guild_count"] = world.GuildCount,
        ["approximate_user_install_count"] = world.Users.Count(),
        ["approximate_user_authorization_count"] = world.Users.Count(),
    };
}
