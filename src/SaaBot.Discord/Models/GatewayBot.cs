namespace SaaBot.Discord.Models;

/// <summary>Where and how to connect (Discord documentation: Gateway, "Get Gateway Bot").</summary>
/// <param name="Url">The gateway's address.</param>
/// <param name="Shards">How many shards Discord recommends.</param>
/// <param name="SessionStartLimit">How many sessions may still be started.</param>
public sealed record GatewayBot(Uri Url, int Shards, SessionStartLimit SessionStartLimit);
