namespace SaaBot.Discord.Gateway;

/// <summary>The outcome of one payload.</summary>
/// <param name="Session">The session from now on.</param>
/// <param name="Decision">What is to be done.</param>
public sealed record GatewayStep(GatewaySession Session, GatewayDecision Decision);
