namespace SaaBot.Discord.Gateway;

/// <summary>End this connection.</summary>
/// <param name="End">Why, and what follows.</param>
public sealed record DisconnectDecision(ConnectionEnd End) : GatewayDecision;
