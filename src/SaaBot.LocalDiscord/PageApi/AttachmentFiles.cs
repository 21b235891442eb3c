using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.PageApi;

/// <summary>Serves attachments. A file from an application may be anything, so the browser may show it but run nothing in it.</summary>
internal sealed class AttachmentFiles(WorldState world)
{
    public async Task ServeAsync(HttpContext http)
    {
        if (!TryId(http, "channel_id", out var channelId)
            || !TryId(http, "attachment_id", out var id)
            || world.File(id) is not { } bytes)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var attachment = world.Log(channelId).All().SelectMany(message => message.Attachments).LastOrDefault(file => file.Id == id);
        http.Response.ContentType = attachment?.ContentType ?? "application/octet-stream";
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static bool TryId(HttpContext http, string name, out ulong id) =>
        ulong.TryParse(http.GetRouteValue(name)?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
