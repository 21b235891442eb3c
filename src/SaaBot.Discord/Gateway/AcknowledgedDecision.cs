namespace SaaBot.Discord.Gateway;

/// <summary>The last heartbeat has arrived.</summary>
public sealed record AcknowledgedDecision : GatewayDecision;
