using System.Globalization;
using System.Net.Http.Headers;

namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>The limit that an answer tells of (Discord documentation: Rate Limits, "Header Format").</summary>
/// <param name="Bucket">The limit's name, without the top-level resource.</param>
/// <param name="Limit">Requests per window.</param>
/// <param name="Remaining">Requests that are left in this window.</param>
/// <param name="ResetAfter">How long this window lasts. The absolute time beside it is not read: clocks differ.</param>
public sealed record RateLimitHeaders(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>Reads them; null unless all are there and make sense.</summary>
    /// <param name="headers">The answer's headers.</param>
    public static RateLimitHeaders? Read(HttpResponseHeaders headers) =>
        Value(headers, "X-RateLimit-Bucket") is { Length: > 0 } bucket
        && int.TryParse(Value(headers, "X-RateLimit-Limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && limit > 0
        && int.TryParse(Value(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)
        && Seconds(Value(headers, "X-RateLimit-Reset-After")) is { } resetAfter
            ? new(bucket, limit, remaining, resetAfter)
            : null;

    /// <summary>A number of seconds, which may have decimals; null when it is none, negative, or more than a week.</summary>
    /// <param name="text">The text.</param>
    public static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and <= 604_800
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>The first value of a header, or null.</summary>
    /// <param name="headers">The answer's headers.</param>
    /// <param name="name">The header's name.</param>
    public static string? Value(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
