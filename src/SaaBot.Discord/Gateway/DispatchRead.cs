using SaaBot.Discord.Events;

namespace SaaBot.Discord.Gateway;

/// <summary>What an event turned out to be.</summary>
/// <param name="Event">The event, or null when the bot has no use for it.</param>
/// <param name="Session">The session that READY has begun.</param>
/// <param name="Problem">Why a known event could not be read.</param>
/// <param name="Essential">Whether the connection is useless without it.</param>
public sealed record DispatchRead(DiscordEvent? Event, SessionState? Session = null, string? Problem = null, bool Essential = false);
