using System.Text.Json.Serialization;

namespace SaaBot.LocalDiscord.Faults;

/// <summary>Whose limit a scripted 429 speaks of (topics/rate-limits: X-RateLimit-Scope).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RateLimitScope>))]
public enum RateLimitScope
{
    /// <summary>The bot's own limit of the route.</summary>
    [JsonStringEnumMemberName("user")]
    User,

    /// <summary>The bot's limit over all routes.</summary>
    [JsonStringEnumMemberName("global")]
    Global,

    /// <summary>The resource's limit, shared with others.</summary>
    [JsonStringEnumMemberName("shared")]
    Shared,

    /// <summary>Not Discord but the proxy before it: an HTML page without any rate-limit header.</summary>
    [JsonStringEnumMemberName("html")]
    Html,
}
