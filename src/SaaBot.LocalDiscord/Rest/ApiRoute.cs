using SaaBot.LocalDiscord.RateLimits;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>A route of the REST API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Pattern">The path below the version, with Discord's parameter names.</param>
/// <param name="Bucket">Its rate limit.</param>
/// <param name="Handle">What answers it.</param>
/// <param name="NeedsToken">Whether a bot token is asked for; routes with an interaction token need none.</param>
internal sealed record ApiRoute(
    string Method, string Pattern, Bucket Bucket, Func<ApiCall, ValueTask<ApiResult>> Handle, bool NeedsToken = true)
{
    public string Name => $"{Method} {Pattern}";
}
