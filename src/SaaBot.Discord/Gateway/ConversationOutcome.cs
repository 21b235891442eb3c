namespace SaaBot.Discord.Gateway;

/// <summary>How one connection went.</summary>
/// <param name="End">Why it ended and what follows.</param>
/// <param name="State">The session that is left, or null.</param>
/// <param name="Connected">Whether the socket was opened at all.</param>
/// <param name="LiveSince">The monotonic stamp of READY or RESUMED, if it came.</param>
public sealed record ConversationOutcome(ConnectionEnd End, SessionState? State, bool Connected, long? LiveSince);
