using Microsoft.Extensions.Logging;
using SaaBot.Bot.Commands.Scores;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Daily;

/// <summary>Posts the board of a week and of a month once when it has ended, in the channel of the daily question.</summary>
/// <param name="claims">Who posts it, once.</param>
/// <param name="scores">The board.</param>
/// <param name="catalogs">Sentences.</param>
/// <param name="speakers">The servers' languages.</param>
/// <param name="own">Finds a board sent before a crash.</param>
/// <param name="rest">Discord's REST API.</param>
/// <param name="clock">The present.</param>
/// <param name="log">The log.</param>
public sealed class FinalBoards(
    HeldClaims claims, IScoreStore scores, ICatalogSource catalogs, PublicSpeakers speakers, OwnMessages own, IDiscordRest rest, TimeProvider clock, ILogger<FinalBoards> log)
{
    private static readonly PeriodKind[] Kinds = [PeriodKind.Week, PeriodKind.Month];

    // An older board would be news to nobody.
    private static readonly TimeSpan Grace = TimeSpan.FromDays(3);

    // A worker that died may have left its claim: others look again and again, the first time when the claim has ended.
    private static readonly TimeSpan[] LookedAfter =
        [TimeSpan.Zero, TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(2)];

    /// <summary>When the next board of a schedule that wants boards is due, or a claim on one may have ended.</summary>
    /// <param name="zone">The schedule's zone.</param>
    /// <param name="now">The present instant.</param>
    public static DateTimeOffset Next(TimeZoneInfo zone, DateTimeOffset now) =>
        Kinds.SelectMany(kind => new[] { PeriodCalendar.Before(kind, now, zone).End, PeriodCalendar.Of(kind, now, zone).End })
            .SelectMany(end => LookedAfter.Select(later => end + later))
            .Where(at => at > now)
            .Min();

    /// <summary>Posts the boards that are due.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="zone">Its zone.</param>
    /// <param name="errand">Remembers claims between tries.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>What went wrong and is worth another try, or null.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<Delivery?> PostAsync(DailySchedule schedule, TimeZoneInfo zone, DailyErrand errand, CancellationToken stop)
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach (Period period in Kinds.Select(kind => PeriodCalendar.Before(kind, now, zone)))
        {
            bool isDue = schedule.PostsBoards && now - period.End < Grace && period.End > schedule.SetAt;
            string name = "board-" + period.Key;
            if (!isDue || await claims.ClaimAsync(schedule.GuildId, name, errand, stop).ConfigureAwait(false) is not { } claimedAt)
            {
                continue;
            }

            // A board that Discord refuses for good is given up, as the log tells.
            if (await PostAsync(schedule, period, claimedAt, stop).ConfigureAwait(false) is { Error: not null, IsRefused: false } failed)
            {
                return failed;
            }

            await claims.CompleteAsync(schedule.GuildId, name, errand, stop).ConfigureAwait(false);
        }

        return null;
    }

    private async Task<Delivery?> PostAsync(DailySchedule schedule, Period period, DateTimeOffset claimedAt, CancellationToken stop)
    {
        Board board = await scores.GetBoardAsync(schedule.GuildId, period, BoardPresenter.Rows, null, stop).ConfigureAwait(false);
        if (board.Members == 0)
        {
            return null;
        }

        if (await SentBeforeAsync(schedule, period, stop).ConfigureAwait(false) is { } before)
        {
            return before;
        }

        Catalog catalog = catalogs.Current;
        Speaker speaker = await speakers.ForAsync(schedule.GuildId, catalog.Phrases, stop).ConfigureAwait(false);
        MessagePayload message = new()
        {
            Components = BoardPresenter.PresentFinal(speaker, board).Components,
            Flags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications,
            Nonce = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"b{schedule.GuildId % 10_000_000_000_000}-{period.Key}"),
            EnforceNonce = true,
            NotAfter = DailyTiming.EndOf(claimedAt),
        };
        Delivery delivery = Delivery.Of(await rest.CreateMessageAsync(new Snowflake(schedule.ChannelId), message, stop).ConfigureAwait(false));
        log.LogInformation("The board {Period} of server {Guild}: message {Message}, {Error}", period.Key, schedule.GuildId, delivery.MessageId, delivery.Error);
        return delivery;
    }

    private async Task<Delivery?> SentBeforeAsync(DailySchedule schedule, Period period, CancellationToken stop) =>
        clock.GetUtcNow() - period.End < DailyTiming.Lease
            ? null
            : await own.FindAsync(schedule.ChannelId, message => message.CustomIds.Any(id => BoardIds.IsAfter(period, id)), stop).ConfigureAwait(false);
}
