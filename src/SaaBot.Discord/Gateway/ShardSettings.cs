using SaaBot.Discord.Events;

namespace SaaBot.Discord.Gateway;

/// <summary>Who connects where, and for what.</summary>
/// <param name="Shard">The shard.</param>
/// <param name="GatewayUrl">The gateway's own address.</param>
/// <param name="Token">The bot's token.</param>
/// <param name="Intents">What to send.</param>
/// <param name="Status">The line under the bot's name, or null.</param>
/// <param name="Timeouts">How long things may take.</param>
public sealed record ShardSettings(
    ShardId Shard,
    Uri GatewayUrl,
    string Token,
    GatewayIntents Intents,
    string? Status,
    GatewayTimeouts Timeouts)
{
    /// <summary>Everything but the token.</summary>
    public override string ToString() => $"shard {Shard} at {GatewayUrl.Host}";
}
