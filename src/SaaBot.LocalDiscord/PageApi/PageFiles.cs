using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace SaaBot.LocalDiscord.PageApi;

/// <summary>Serves the page out of the assembly: index.html at the root, everything else below <c>/page/</c>.</summary>
internal sealed class PageFiles
{
    private const string Prefix = "Page/";
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob: http: https:; media-src 'self' http: https:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly Assembly _assembly = typeof(PageFiles).Assembly;

    public async Task ServeAsync(HttpContext http, string name)
    {
        await using var file = _assembly.GetManifestResourceStream(Prefix + name);
        if (file is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = Types.TryGetContentType(name, out var type) ? type : "application/octet-stream";
        http.Response.ContentLength = file.Length;
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-cache";
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
