namespace SaaBot.Discord.Gateway;

/// <summary>Nothing is to be done.</summary>
public sealed record NoDecision : GatewayDecision;
