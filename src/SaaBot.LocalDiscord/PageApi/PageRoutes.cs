using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.PageApi;

/// <summary>Maps the page, its files and its API.</summary>
internal sealed class PageRoutes(PageEndpoints endpoints, PageFiles files, PageStream stream, AttachmentFiles attachments)
{
    public void Map(IEndpointRouteBuilder app, CancellationToken stopping)
    {
        app.MapGet("/", http => files.ServeAsync(http, "index.html"));
        app.MapGet("/page/{**path}", http => files.ServeAsync(http, http.GetRouteValue("path")?.ToString() ?? ""));
        app.MapGet("/attachments/{channel_id}/{attachment_id}/{name}", attachments.ServeAsync);
        app.MapGet("/local/state", http => ShowAsync(http, endpoints.State(http)));
        app.MapGet("/local/events", http => endpoints.UserOf(http) is { } user
            ? stream.ServeAsync(http, user, stopping)
            : ShowAsync(http, PageEndpoints.Refused(http, StatusCodes.Status404NotFound, "Unknown user.")));
        app.MapPost("/local/interactions", WithBody(endpoints.InteractAsync));
        app.MapPost("/local/messages", WithBody(endpoints.Say));
        app.MapDelete("/local/messages", http => ShowAsync(http, endpoints.Clear()));
        app.MapPut("/local/members/{id}", WithBody(endpoints.SetMember));
        app.MapGet("/local/faults", http => ShowAsync(http, endpoints.Faults()));
        app.MapPut("/local/faults", WithBody(endpoints.SetFaults));
        app.MapPost("/local/channels/{id}/bot-permissions", WithBody(endpoints.DenyBots));
        app.MapPost("/local/channels/{id}/delete", http => ShowAsync(http, endpoints.Delete(http)));
        app.MapPost("/local/channels/{id}/restore", http => ShowAsync(http, endpoints.Restore(http)));
    }

    private static RequestDelegate WithBody(Func<HttpContext, JsonElement, JsonNode> answer) =>
        WithBody((http, body) => Task.FromResult(answer(http, body)));

    private static RequestDelegate WithBody(Func<HttpContext, JsonElement, Task<JsonNode>> answer) => async http =>
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        var shown = JsonText.TryParse(buffer.ToArray()) is { } body
            ? await answer(http, body)
            : PageEndpoints.Refused(http, StatusCodes.Status400BadRequest, "The body is no JSON.");
        await ShowAsync(http, shown);
    };

    private static async Task ShowAsync(HttpContext http, JsonNode shown)
    {
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.Body.WriteAsync(JsonText.Bytes(shown), http.RequestAborted);
    }
}
