namespace SaaBot.Discord.Gateway;

/// <summary>Start the heartbeats, then resume or identify.</summary>
/// <param name="HeartbeatInterval">The time between heartbeats.</param>
/// <param name="Resume">The session to go on with, or null to start one.</param>
public sealed record IntroduceDecision(TimeSpan HeartbeatInterval, SessionState? Resume) : GatewayDecision;
