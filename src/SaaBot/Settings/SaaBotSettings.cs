namespace SaaBot.Settings;

/// <summary>The program's settings, read and checked. Each property names its setting.</summary>
public sealed record SaaBotSettings
{
    /// <summary>Where the health checks listen when a bot with a token is not told otherwise: only this machine hears them.</summary>
    public static Uri UsualHealthUrl { get; } = new("http://127.0.0.1:8081");

    /// <summary>
    /// <c>Discord:Token</c>, or what the file of <c>Discord:TokenFile</c> holds: the bot's token; empty runs the bot on the look-alike in this process.
    /// </summary>
    public string Token { get; init; } = "";

    /// <summary><c>Discord:Client</c>: what receives interactions.</summary>
    public DiscordClientKind Client { get; init; }

    /// <summary><c>Discord:ApiUrl</c>: the root of Discord's REST API.</summary>
    public Uri ApiUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary><c>Discord:GatewayUrl</c>: the gateway, or null to ask the REST API for it.</summary>
    public Uri? GatewayUrl { get; init; }

    /// <summary><c>Discord:Shards</c>: how many shards there are, 1 to 16384, or null for what the gateway recommends.</summary>
    public int? Shards { get; init; }

    /// <summary>
    /// <c>Discord:Worker</c> and <c>Discord:ShardsPerWorker</c>: which of the shards this worker runs, or null for all of them. Worker 0 runs the first
    /// shards, worker 1 the next.
    /// </summary>
    public IReadOnlyList<int>? ShardIndexes { get; init; }

    /// <summary><c>Discord:Status</c>: what stands under the bot's name, at most 128 characters; empty for nothing.</summary>
    public string Status { get; init; } = "";

    /// <summary><c>LocalDiscord:Url</c>: where the look-alike listens, on loopback; a taken port gives the next free one.</summary>
    public Uri LocalUrl { get; init; } = new("http://127.0.0.1:5080");

    /// <summary><c>LocalDiscord:Record</c>: a file for the look-alike's traffic as JSON Lines, or null.</summary>
    public string? Record { get; init; }

    /// <summary><c>LocalDiscord:DataFile</c>: a file that keeps the look-alike's messages over a restart, or null.</summary>
    public string? LocalDataFile { get; init; }

    /// <summary><c>Content:Path</c>: the content folder; a relative path starts at the folder of appsettings.json.</summary>
    public string ContentPath { get; init; } = "content";

    /// <summary><c>Data:Path</c>: the folder of what the bot keeps; a relative path starts at the folder of appsettings.json.</summary>
    public string DataPath { get; init; } = "data";

    /// <summary><c>Redis:Connection</c>: where Redis is and its password, in StackExchange.Redis's own format; empty keeps everything in a file of the data folder.</summary>
    public string RedisConnection { get; init; } = "";

    /// <summary><c>Redis:KeyPrefix</c>: what every key begins with, 1 to 64 characters without spaces and braces.</summary>
    public string RedisKeyPrefix { get; init; } = "saabot:";

    /// <summary>Whether everything is kept in Redis.</summary>
    public bool UsesRedis => RedisConnection.Length > 0;

    /// <summary>
    /// <c>Health:Url</c>: where <c>/healthz</c> and <c>/readyz</c> listen, or null for nowhere. Empty is <see cref="UsualHealthUrl"/> for a bot with a token,
    /// and nowhere without.
    /// </summary>
    public Uri? HealthUrl { get; init; }

    /// <summary><c>Telemetry:OtlpEndpoint</c>: a collector that takes metrics by OTLP over HTTP, or null.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>Whether the bot runs on the look-alike because it has no token.</summary>
    public bool RunsLocally => Token.Length == 0;

    /// <summary>Everything but the secrets.</summary>
    public override string ToString() => $"SaaBotSettings {{ ApiUrl = {ApiUrl}, LocalUrl = {LocalUrl}, RunsLocally = {RunsLocally}, UsesRedis = {UsesRedis} }}";
}
