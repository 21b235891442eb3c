using SaaBot.Discord.Events;

namespace SaaBot.Discord.Gateway;

/// <summary>
/// Hand an event on, and only then count it as received (<see cref="GatewaySession.Delivered"/>): what is lost in between is sent again
/// after a resume.
/// </summary>
/// <param name="Event">The event, or null when the bot has no use for it.</param>
/// <param name="After">The session once it is delivered.</param>
/// <param name="Problem">Why a known event could not be read, for the log.</param>
public sealed record DeliverDecision(DiscordEvent? Event, SessionState? After, string? Problem = null) : GatewayDecision;
