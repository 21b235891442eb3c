namespace SaaBot.Discord.Gateway;

/// <summary>Send a heartbeat at once.</summary>
public sealed record BeatDecision : GatewayDecision;
