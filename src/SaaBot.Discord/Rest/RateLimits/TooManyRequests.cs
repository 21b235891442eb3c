using System.Net.Http.Headers;
using System.Text.Json;

namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>
/// An answer of status 429 (Discord documentation: Rate Limits, "Exceeding A Rate Limit"). The status alone decides that it is one; what
/// kind it is comes from headers and body, and when neither says, it comes from the network in front of Discord.
/// </summary>
/// <param name="Scope">Which limit.</param>
/// <param name="RetryAfter">How long to wait, or null when the answer does not say.</param>
public sealed record TooManyRequests(RateLimitScope Scope, TimeSpan? RetryAfter)
{
    /// <summary>Reads it; whatever the body is, nothing is thrown.</summary>
    /// <param name="headers">The answer's headers.</param>
    /// <param name="body">The answer's body.</param>
    public static TooManyRequests Read(HttpResponseHeaders headers, ReadOnlySpan<byte> body)
    {
        var (bodyWait, bodyGlobal) = ReadBody(body);
        var headerWait = RateLimitHeaders.Seconds(RateLimitHeaders.Value(headers, "Retry-After"));
        // The body has decimals, the header is rounded; the longer is safe.
        var wait = bodyWait is null || headerWait > bodyWait ? headerWait ?? bodyWait : bodyWait;
        var scope = RateLimitHeaders.Value(headers, "X-RateLimit-Scope") switch
        {
            "user" => RateLimitScope.User,
            "shared" => RateLimitScope.Shared,
            "global" => RateLimitScope.Global,
            _ when bodyGlobal == true || RateLimitHeaders.Value(headers, "X-RateLimit-Global") is not null => RateLimitScope.Global,
            _ when bodyWait is not null => RateLimitScope.User,
            _ => RateLimitScope.Edge,
        };
        return new(scope, wait);
    }

    private static (TimeSpan? Wait, bool? IsGlobal) ReadBody(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!JsonElement.TryParseValue(ref reader, out var element) || element is not { ValueKind: JsonValueKind.Object } json)
            {
                return (null, null);
            }

            TimeSpan? wait = json.TryGetProperty("retry_after", out var after) && after.ValueKind == JsonValueKind.Number
                ? RateLimitHeaders.Seconds(after.GetRawText())
                : null;
            bool? isGlobal = json.TryGetProperty("global", out var global) ? global.ValueKind == JsonValueKind.True : null;
            return (wait, isGlobal);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }
}
