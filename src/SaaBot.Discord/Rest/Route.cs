using SaaBot.Discord.Rest.RateLimits;

namespace SaaBot.Discord.Rest;

/// <summary>A route of the API with its ids filled in.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path with names for ids; the only form that is logged.</param>
/// <param name="Path">The path with its ids, below the API's address.</param>
/// <param name="Major">The top-level resource that limits are counted for.</param>
/// <param name="Secret">The interaction's token, when the path holds one: then no bot token is sent and the global limit does not apply.</param>
public sealed record Route(HttpMethod Method, string Template, string Path, string Major = "", string? Secret = null)
{
    /// <summary>Whether the route answers an interaction.</summary>
    public bool IsInteraction => Secret is not null;

    /// <summary>Whether the route has no queue: the first answer to an interaction, which is sent once and must not wait for others.</summary>
    public bool SkipsQueue { get; init; }

    /// <summary>What limits are counted for.</summary>
    public RouteKey Key => new(Method.Method, Template, Major);

    /// <summary>For logs: without ids and tokens.</summary>
    public override string ToString() => $"{Method} {Template}";
}
