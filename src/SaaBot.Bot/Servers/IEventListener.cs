using SaaBot.Discord.Events;

namespace SaaBot.Bot.Servers;

/// <summary>Somebody who wants to know what Discord tells besides interactions, such as a channel that was deleted.</summary>
public interface IEventListener
{
    /// <summary>Takes note of an event. Called in the order of events by the one reader of them all: whatever takes time is only begun.</summary>
    /// <param name="happened">The event.</param>
    void Hear(DiscordEvent happened);
}
