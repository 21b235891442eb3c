using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Daily;

/// <summary>Shows a schedule to those who manage it: all that was chosen, and the next three posts as every reader's own time.</summary>
/// <param name="daily">Posts.</param>
/// <param name="clock">The present.</param>
public sealed class DailySchedulePresenter(IDailyStore daily, TimeProvider clock)
{
    private const int PostsShown = 3;

    /// <summary>The schedule, seen by the person who asked alone.</summary>
    /// <param name="context">Who asked.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="title">The key of the heading.</param>
    /// <param name="warnings">What does not stand in the way but should be known.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<Answer> PresentAsync(InteractionContext context, DailySchedule schedule, string title, IEnumerable<string> warnings, CancellationToken stop)
    {
        Speaker speaker = context.Reader;
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(schedule.ZoneId);
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<DailyPost> posts = await daily.ListPostsAsync(schedule.GuildId, DailyPlanner.Since(zone, now), stop).ConfigureAwait(false);
        Card card = new Card().Text($"## 📅 {speaker.Say(title)}").Text(string.Join('\n', Lines(speaker, schedule)));
        if (schedule.Paused != PauseReason.None)
        {
            card.Text($"⏸️ {speaker.Say(Reason(schedule.Paused), ("channel", $"<#{schedule.ChannelId}>"))}")
                .Buttons(Button.Press(ButtonStyle.Primary, CustomId.Of(DailyIds.Resume, DailyIds.Version).Encode(), speaker.Say("daily.resume")));
        }
        else
        {
            card.List(speaker.Say("daily.next"), DailyPlanner.Next(schedule, zone, now, posts, PostsShown).Select(due => DailyText.Instant(due.At)));
        }

        if (posts.LastOrDefault(post => post.MessageId is not null) is { } last)
        {
            card.Text($"-# {speaker.Say("daily.last", ("link", DiscordLinks.To(last.GuildId, last.ChannelId, last.MessageId!.Value)))}");
        }

        foreach (string warning in warnings)
        {
            card.Text("⚠️ " + warning);
        }

        return new MessageAnswer(card.Build(), Private: true);
    }

    private static IEnumerable<string> Lines(Speaker speaker, DailySchedule schedule)
    {
        yield return speaker.Say("daily.where", ("channel", $"<#{schedule.ChannelId}>"));
        yield return speaker.Say(
            "daily.when", ("time", DailyText.Time(schedule.Time)), ("zone", DailyText.Zone(schedule.ZoneId)), ("days", DailyText.Days(speaker, schedule.Days)));
        if (schedule.PingRoleId is { } role)
        {
            yield return speaker.Say("daily.pings", ("role", $"<@&{role}>"));
        }

        yield return schedule.RevealAfter is { } after ? speaker.Say("daily.reveals-after", ("hours", speaker.Number((long)after.TotalHours))) : speaker.Say("daily.reveals-next");
        yield return speaker.Say(schedule.PostsBoards ? "daily.boards-on" : "daily.boards-off");
    }

    private static string Reason(PauseReason reason) => reason switch
    {
        PauseReason.ChannelGone => "daily.paused-gone",
        PauseReason.PermissionLost => "daily.paused-denied",
        _ => "daily.paused-removed",
    };
}
