using System.Net;
using Microsoft.AspNetCore.Http;

namespace SaaBot.LocalDiscord.PageApi;

/// <summary>
/// Refuses what a foreign web page could send through the visitor's browser: another Host (DNS rebinding) or another Origin.
/// There is no CORS either.
/// </summary>
internal static class LoopbackOnly
{
    public static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (IsLoopback(http.Request.Host.Host) && IsAllowedOrigin(http.Request.Headers.Origin.ToString()))
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        await http.Response.WriteAsync("This server answers requests from this machine only.", http.RequestAborted);
    }

    public static bool IsLoopback(string host)
    {
        var bare = host.Trim('[', ']');
        return bare.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(bare, out var address) && IPAddress.IsLoopback(address));
    }

    private static bool IsAllowedOrigin(string origin) =>
        origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsLoopback(from.Host));
}
