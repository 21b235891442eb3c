namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>
/// What a rate limit is counted for before its bucket is known: the method, the path's template and the top-level resource (Discord
/// documentation: Rate Limits).
/// </summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path with names for ids.</param>
/// <param name="Major">The channel, the server or the webhook with its token; empty when there is none.</param>
public readonly record struct RouteKey(string Method, string Template, string Major)
{
    /// <summary>For logs: without the top-level resource, which can be an interaction's token.</summary>
    public override string ToString() => $"{Method} {Template}";
}
