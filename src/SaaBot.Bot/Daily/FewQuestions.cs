using System.Globalization;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Daily;

/// <summary>Tells the person who set a schedule up that their server will soon have been asked everything: once for each size of the question bank, so that it is told again after the bank has grown.</summary>
/// <param name="servers">What a server was told.</param>
/// <param name="catalogs">Questions and sentences.</param>
/// <param name="speakers">The servers' languages.</param>
/// <param name="notes">Tells.</param>
/// <param name="clock">The present.</param>
public sealed class FewQuestions(IServerStore servers, ICatalogSource catalogs, PublicSpeakers speakers, ManagerNotes notes, TimeProvider clock)
{
    /// <summary>With fewer questions than this, a week of daily posts, there is something to tell.</summary>
    public const int Enough = 7;

    /// <summary>Looks at what is left after a post.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="left">How many questions can still be asked.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task LookAsync(DailySchedule schedule, int left, CancellationToken stop)
    {
        Catalog catalog = catalogs.Current;
        string name = string.Create(CultureInfo.InvariantCulture, $"few-questions-{catalog.Questions.Count}");
        if (left >= Enough || !await servers.ClaimAsync(schedule.GuildId, name, clock.GetUtcNow(), DailyTiming.Lease, stop).ConfigureAwait(false))
        {
            return;
        }

        Speaker speaker = await speakers.ForAsync(schedule.GuildId, catalog.Phrases, stop).ConfigureAwait(false);
        string text = speaker.Say("daily.tell-few", ("count", speaker.Number(left)), ("all", speaker.Number(catalog.Questions.Count)));
        await notes.TellAsync(schedule, text, stop).ConfigureAwait(false);
        await servers.CompleteAsync(schedule.GuildId, name, stop).ConfigureAwait(false);
    }
}
