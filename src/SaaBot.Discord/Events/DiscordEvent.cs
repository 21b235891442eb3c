namespace SaaBot.Discord.Events;

/// <summary>Something that Discord told, whatever the transport.</summary>
/// <param name="ReceivedAt">
/// A stamp of <see cref="TimeProvider.GetTimestamp"/> taken when the bytes arrived; ages are measured from it, never from Discord's
/// clock.
/// </param>
public abstract record DiscordEvent(long ReceivedAt);
