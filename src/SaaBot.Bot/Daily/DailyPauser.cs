using Microsoft.Extensions.Logging;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Bot.Telemetry;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Daily;

/// <summary>Lets a schedule rest whose channel is gone or closed, and tells the person who set it up. Nothing is deleted.</summary>
/// <param name="daily">Schedules.</param>
/// <param name="catalogs">Sentences.</param>
/// <param name="speakers">The servers' languages.</param>
/// <param name="notes">Tells the person.</param>
/// <param name="metrics">Counts pauses.</param>
/// <param name="clock">The present.</param>
/// <param name="log">The log.</param>
public sealed class DailyPauser(
    IDailyStore daily, ICatalogSource catalogs, PublicSpeakers speakers, ManagerNotes notes, BotMetrics metrics, TimeProvider clock, ILogger<DailyPauser> log)
{
    /// <summary>Lets a schedule rest, unless it was changed meanwhile.</summary>
    /// <param name="schedule">The schedule as it was tried.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task PauseAsync(DailySchedule schedule, PauseReason reason, CancellationToken stop)
    {
        if (await daily.GetScheduleAsync(schedule.GuildId, stop).ConfigureAwait(false) != schedule)
        {
            return;
        }

        await daily.SaveScheduleAsync(schedule with { Paused = reason, PausedAt = clock.GetUtcNow() }, stop).ConfigureAwait(false);
        metrics.DailyPaused(reason.ToString());
        log.LogWarning("The daily question of server {Guild} rests: {Reason} in channel {Channel}", schedule.GuildId, reason, schedule.ChannelId);
        await TellAsync(schedule, reason, stop).ConfigureAwait(false);
    }

    private async Task TellAsync(DailySchedule schedule, PauseReason reason, CancellationToken stop)
    {
        Speaker speaker = await speakers.ForAsync(schedule.GuildId, catalogs.Current.Phrases, stop).ConfigureAwait(false);
        string text = speaker.Say(
            reason == PauseReason.ChannelGone ? "daily.tell-gone" : "daily.tell-denied",
            ("channel", $"<#{schedule.ChannelId}>"),
            ("link", DiscordLinks.To(schedule.GuildId, schedule.ChannelId)));

        // /daily status says the same to whoever asks.
        await notes.TellAsync(schedule, text, stop).ConfigureAwait(false);
    }
}
