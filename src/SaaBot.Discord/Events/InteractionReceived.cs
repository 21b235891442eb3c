using SaaBot.Discord.Models;

namespace SaaBot.Discord.Events;

/// <summary>Somebody used a command, a component or a modal.</summary>
/// <param name="ReceivedAt">The monotonic stamp of arrival.</param>
/// <param name="Interaction">What was used.</param>
public sealed record InteractionReceived(long ReceivedAt, Interaction Interaction) : DiscordEvent(ReceivedAt);
