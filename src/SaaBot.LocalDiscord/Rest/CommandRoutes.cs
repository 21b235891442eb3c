using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.RateLimits;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>Registration of commands, global and for one guild (application-commands: Endpoints).</summary>
internal sealed class CommandRoutes(CommandBook commands, WorldState world)
{
    private const string Global = "/applications/{application_id}/commands";
    private const string InGuild = "/applications/{application_id}/guilds/{guild_id}/commands";

    public IEnumerable<ApiRoute> All() => ((string[])[Global, InGuild]).SelectMany(root => (ApiRoute[])
    [
        new("GET", root, Bucket.Commands, call => new(List(call))),
        new("POST", root, Bucket.Commands, call => new(Create(call))),
        new("PUT", root, Bucket.Commands, call => new(Replace(call))),
        new("GET", root + "/{command_id}", Bucket.Commands, call => new(Get(call))),
        new("PATCH", root + "/{command_id}", Bucket.Commands, call => new(Edit(call))),
        new("DELETE", root + "/{command_id}", Bucket.Commands, call => new(Delete(call))),
    ]);

    private ApiResult List(ApiCall call)
    {
        if (Obstacle(call) is { } obstacle)
        {
            return obstacle;
        }

        var withLocalizations = call.IsTrue("with_localizations");
        return JsonText.Array(commands.Of(call.Application.Id, Guild(call)).Select(command =>
        {
            var shown = (JsonObject)JsonText.Node(command.Shown)!;
            if (!withLocalizations)
            {
                shown.Remove("name_localizations");
                shown.Remove("description_localizations");
            }

            return shown;
        }));
    }

    private ApiResult Create(ApiCall call)
    {
        if (Obstacle(call) is { } obstacle)
        {
            return obstacle;
        }

        var (outcome, isNew) = commands.Put(call.Application.Id, Guild(call), call.Json);
        if (!outcome.Is(out var command, out var error))
        {
            return error;
        }

        return isNew ? ApiResult.Created(JsonText.Node(command.Shown)!) : ApiResult.Of(command.Shown);
    }

    private ApiResult Replace(ApiCall call)
    {
        if (Obstacle(call) is { } obstacle)
        {
            return obstacle;
        }

        return commands.Replace(call.Application.Id, Guild(call), call.Json).Is(out var replaced, out var error)
            ? JsonText.Array(replaced.Select(command => JsonText.Node(command.Shown)))
            : error;
    }

    private ApiResult Get(ApiCall call)
    {
        if (Obstacle(call) is { } obstacle)
        {
            return obstacle;
        }

        return commands.Find(call.Application.Id, Guild(call), call.Id("command_id")) is { } command
            ? ApiResult.Of(command.Shown)
            : ApiError.UnknownCommand;
    }

    private ApiResult Edit(ApiCall call)
    {
        if (Obstacle(call) is { } obstacle)
        {
            return obstacle;
        }

        if (commands.Find(call.Application.Id, Guild(call), call.Id("command_id")) is not { } command)
        {
            return ApiError.UnknownCommand;
        }

        var merged = (JsonObject)JsonText.Node(command.Shown)!;
        foreach (var property in call.Json.ValueKind == JsonValueKind.Object ? call.Json.EnumerateObject().ToList() : [])
        {
            merged[property.Name] = JsonText.Node(property.Value);
        }

        var body = JsonText.Element(merged);
        var isRenamed = body.Str("name") != command.Name;
        var (outcome, _) = commands.Put(call.Application.Id, Guild(call), body);
        if (!outcome.Is(out var edited, out var error))
        {
            return error;
        }

        if (isRenamed)
        {
            commands.Remove(call.Application.Id, Guild(call), command.Id);
        }

        return ApiResult.Of(edited.Shown);
    }

    private ApiResult Delete(ApiCall call)
    {
        if (Obstacle(call) is { } obstacle)
        {
            return obstacle;
        }

        return commands.Remove(call.Application.Id, Guild(call), call.Id("command_id")) ? ApiResult.NoContent : ApiError.UnknownCommand;
    }

    private ApiError? Obstacle(ApiCall call)
    {
        if (call.Text("application_id") != "@me" && call.Id("application_id") != call.Application.Id)
        {
            return new ApiError(403, 20012, "You are not authorized to perform this action on this application");
        }

        return Guild(call) is { } guild && world.Guild(guild) is not { HasBots: true } ? ApiError.MissingAccess : null;
    }

    private static ulong? Guild(ApiCall call) => call.Text("guild_id").Length > 0 ? call.Id("guild_id") : null;
}
