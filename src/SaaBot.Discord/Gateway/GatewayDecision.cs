namespace SaaBot.Discord.Gateway;

/// <summary>What a payload asks the connection to do.</summary>
public abstract record GatewayDecision;
