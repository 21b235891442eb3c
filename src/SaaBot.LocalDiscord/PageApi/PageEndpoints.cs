using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Validation;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.PageApi;

/// <summary>What the page asks for and does, below <c>/local</c>. A refusal is 400 or 404 with <c>{"message"}</c>.</summary>
internal sealed class PageEndpoints(
    WorldState world,
    LocalWorld local,
    LocalFaults faults,
    PageState state,
    InteractionStarter starter,
    PersonMessages speech,
    Messenger messenger)
{
    public JsonNode State(HttpContext http)
    {
        if (UserOf(http) is not { } user)
        {
            return Refused(http, 404, "Unknown user.");
        }

        var wanted = ulong.TryParse(http.Request.Query["guild"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : StudyGroup.GuildId;
        return world.Guild(wanted) is { } guild ? state.Of(user, guild) : Refused(http, 404, "Unknown guild.");
    }

    /// <summary>The person in <c>?as=</c>, by id or by name; Linh when it is left out.</summary>
    public LocalUser? UserOf(HttpContext http)
    {
        var text = http.Request.Query["as"].ToString();
        if (text.Length == 0)
        {
            return local.Linh;
        }

        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? world.User(id)
            : world.Users.FirstOrDefault(user => user.Username.Equals(text, StringComparison.OrdinalIgnoreCase));
    }

    public async Task<JsonNode> InteractAsync(HttpContext http, JsonElement body)
    {
        if (body.Id("as") is not { } userId || body.Id("channel_id") is not { } channelId || body.Int("type") is not { } type)
        {
            return Refused(http, 400, "as, channel_id and type are required.");
        }

        var request = new InteractionRequest(
            userId, channelId, type, body.Id("message_id"), body.Id("interaction_id"), body.Get("data") ?? default);
        var (interaction, refusal) = starter.Start(request);
        if (interaction is null)
        {
            return Refused(http, 400, refusal!);
        }

        var shown = new JsonObject { ["id"] = interaction.Id.Text() };
        if (type == InteractionTypes.Autocomplete)
        {
            var outcome = await interaction.Answered.WaitAsync(http.RequestAborted);
            shown["choices"] = outcome.Choices is { } choices ? JsonText.Node(choices) : new JsonArray();
        }

        return shown;
    }

    public JsonNode Say(HttpContext http, JsonElement body)
    {
        var (message, refusal) = speech.Say(body.Id("as") ?? 0, body.Id("channel_id") ?? 0, body.Str("content") ?? "");
        return message is { } said ? JsonText.Node(said)! : Refused(http, 400, refusal!);
    }

    public JsonNode SetMember(HttpContext http, JsonElement body)
    {
        if (body.Str("locale") is not { } locale || !Locales.All.Contains(locale))
        {
            return Refused(http, 400, "locale must be one of Discord's locales.");
        }

        return local.SetLocale(Id(http), locale) ? new JsonObject { ["locale"] = locale } : Refused(http, 404, "Unknown user.");
    }

    public JsonNode Faults() =>
        JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes([.. faults.Active], FaultJson.Default.ListFault))!;

    public JsonNode SetFaults(HttpContext http, JsonElement body)
    {
        try
        {
            var wanted = body.Deserialize(FaultJson.Default.ListFault) ?? [];
            var unknown = wanted.SelectMany(fault => fault.Permissions).Where(name => PermissionNames.Parse(name) is null).ToList();
            if (unknown.Count > 0)
            {
                return Refused(http, 400, $"Unknown permission: {string.Join(", ", unknown)}");
            }

            faults.Replace(wanted);
            return Faults();
        }
        catch (JsonException problem)
        {
            return Refused(http, 400, $"A list of faults is expected: {problem.Message}");
        }
    }

    public JsonNode DenyBots(HttpContext http, JsonElement body)
    {
        var names = body.Items("deny").Select(name => name.ToString()).ToList();
        var unknown = names.Where(name => PermissionNames.Parse(name) is null).ToList();
        if (unknown.Count > 0)
        {
            return Refused(http, 400, $"Unknown permission: {string.Join(", ", unknown)}");
        }

        return local.DenyBots(Id(http), FaultsAtOnce.Permissions(names))
            ? new JsonObject { ["deny"] = JsonText.Array(names.Select(name => (JsonNode)name)) }
            : Refused(http, 404, "Unknown channel.");
    }

    public JsonNode Delete(HttpContext http) =>
        local.DeleteChannel(Id(http)) ? new JsonObject() : Refused(http, 404, "Unknown channel.");

    public JsonNode Restore(HttpContext http) =>
        local.RestoreChannel(Id(http)) ? new JsonObject() : Refused(http, 404, "This channel was not deleted.");

    public JsonNode Clear()
    {
        foreach (var message in world.Logs.SelectMany(log => log.All()).ToList())
        {
            messenger.Delete(message);
        }

        return new JsonObject();
    }

    public static JsonObject Refused(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        return new JsonObject { ["message"] = message };
    }

    private static ulong Id(HttpContext http) =>
        ulong.TryParse(http.GetRouteValue("id")?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
