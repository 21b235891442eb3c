namespace SaaBot.LocalDiscord;

/// <summary>How the look-alike is started. The deadlines default to Discord's own.</summary>
public sealed record LocalDiscordOptions
{
    /// <summary>Where to listen: http on a loopback address. A taken port gives the next free one; port 0 asks for any.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:5080");

    /// <summary>A file that every exchange is appended to as JSON Lines, or null for no record.</summary>
    public string? Record { get; init; }

    /// <summary>A file that keeps messages over a restart of the process, or null to keep them in memory only.</summary>
    public string? DataFile { get; init; }

    /// <summary>How long an application has for its first answer to an interaction (receiving-and-responding: 3 s).</summary>
    public TimeSpan FirstAnswer { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an interaction's token lives once answered (receiving-and-responding: 15 minutes).</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The heartbeat interval that HELLO announces.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41250);

    /// <summary>How long a session without a connection can be resumed.</summary>
    public TimeSpan SessionLife { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Events that a session keeps for a resume; an older sequence number cannot be resumed.</summary>
    public int ReplayedEvents { get; init; } = 5000;

    /// <summary>Identify requests allowed per five seconds (gateway: session start limit object).</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>The number of shards that <c>GET /gateway/bot</c> recommends.</summary>
    public int RecommendedShards { get; init; } = 1;

    /// <summary>REST requests a second per token, interaction routes not counted (rate-limits: 50).</summary>
    public int GlobalRequestsPerSecond { get; init; } = 50;
}
