namespace SaaBot.Discord.Commands;

/// <summary>What registering commands came to.</summary>
/// <param name="Changed">Whether they were registered; false when they were the same as last time.</param>
/// <param name="Count">How many commands there are.</param>
public sealed record CommandSyncOutcome(bool Changed, int Count);
