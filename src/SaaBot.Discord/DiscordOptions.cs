using SaaBot.Discord.Gateway;

namespace SaaBot.Discord;

/// <summary>How to reach Discord, and as whom.</summary>
public sealed class DiscordOptions
{
    /// <summary>The bot's token. It is sent to Discord and shown nowhere.</summary>
    public string Token { get; set; } = "";

    /// <summary>The HTTP API with its version.</summary>
    public Uri ApiUrl { get; set; } = new("https://discord.com/api/v10");

    /// <summary>
    /// The gateway's address; by default what <c>GET /gateway/bot</c> says. Plain <c>ws</c> is for loopback addresses only, because the
    /// token is sent over it.
    /// </summary>
    public Uri? GatewayUrl { get; set; }

    /// <summary>How many shards there are in all; by default what Discord recommends.</summary>
    public int? Shards { get; set; }

    /// <summary>Which shards run in this process; by default all of them.</summary>
    public IReadOnlyList<int>? ShardIndexes { get; set; }

    /// <summary>What the gateway is asked to send; servers and channels by default, nothing privileged.</summary>
    public GatewayIntents Intents { get; set; } = GatewayIntents.Guilds;

    /// <summary>What people see under the bot's name, such as "Studying SAA-C03"; nothing by default. At most 128 characters.</summary>
    public string? Status { get; set; }

    /// <summary>The longest wait for a rate limit that is of use; a call that would wait longer says so at once.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Where people learn about this bot; Discord asks for it in the User-Agent header.</summary>
    public Uri ProjectUrl { get; set; } = new("https://saabot.example");

    /// <summary>How long each step of a gateway connection may take.</summary>
    public GatewayTimeouts Timeouts { get; set; } = new();

    /// <summary>Everything but the token.</summary>
    public override string ToString() => $"Discord at {ApiUrl}, intents {Intents}";
}
