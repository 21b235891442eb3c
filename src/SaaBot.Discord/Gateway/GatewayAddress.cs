namespace SaaBot.Discord.Gateway;

/// <summary>Addresses of the gateway: which may be used, and with which query.</summary>
public static class GatewayAddress
{
    /// <summary>
    /// The address with the protocol's version and encoding (Discord documentation: Gateway, "Gateway URL Query String Params"). The same
    /// are used for resuming.
    /// </summary>
    /// <param name="url">The bare address.</param>
    public static Uri WithQuery(Uri url) => new UriBuilder(url) { Query = "v=10&encoding=json" }.Uri;

    /// <summary>Whether the token may be sent there: over TLS, or in the clear to this very machine.</summary>
    /// <param name="url">An address of the gateway or of the HTTP API.</param>
    public static bool IsSafe(Uri url) =>
        url.IsAbsoluteUri && (url.Scheme is "wss" or "https" || (url.Scheme is "ws" or "http" && url.IsLoopback));

    /// <summary>
    /// Whether a session may be resumed at an address: a safe one on this machine or in the domain of the gateway itself. A remembered
    /// session can come from another time or another place, and the token must not follow it anywhere.
    /// </summary>
    /// <param name="resume">The address to resume at.</param>
    /// <param name="gateway">The gateway's own address.</param>
    public static bool IsTrusted(Uri resume, Uri gateway)
    {
        if (!IsSafe(resume))
        {
            return false;
        }

        return resume.IsLoopback || gateway.IsLoopback
            ? resume.IsLoopback && gateway.IsLoopback
            : string.Equals(Domain(resume), Domain(gateway), StringComparison.OrdinalIgnoreCase);
    }

    private static string Domain(Uri url) =>
        url.HostNameType == UriHostNameType.Dns ? string.Join('.', url.Host.Split('.').TakeLast(2)) : url.Host;
}
