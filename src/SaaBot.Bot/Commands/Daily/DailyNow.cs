using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Zones;

namespace SaaBot.Bot.Commands.Daily;

/// <summary><c>/daily now</c>: asks whether the post counts as today's, when today has none yet; else whether there shall be one more, for practice.</summary>
/// <param name="daily">Schedules and posts.</param>
/// <param name="clock">The present.</param>
public sealed class DailyNow(IDailyStore daily, TimeProvider clock)
{
    /// <summary>Asks.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="guildId">Their server.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Answer> RunAsync(InteractionContext context, ulong guildId, CancellationToken stop)
    {
        if (await daily.GetScheduleAsync(guildId, stop).ConfigureAwait(false) is not { } schedule)
        {
            return context.Tell("daily.none");
        }

        DateOnly today = WallClock.DateAt(TimeZoneInfo.FindSystemTimeZoneById(schedule.ZoneId), clock.GetUtcNow());
        DailyPost? post = await daily.GetPostAsync(guildId, today, stop).ConfigureAwait(false);
        bool isOpen = post is null or { State: DailyPostState.Claimed };
        Speaker speaker = context.Reader;
        Button extra = Ask(context, DailyIds.Extra, isOpen ? ButtonStyle.Secondary : ButtonStyle.Primary);
        Card card = new Card()
            .Text($"## 📅 {speaker.Say("daily.now")}")
            .Text(speaker.Say(isOpen ? "daily.now-open" : "daily.now-done", ("channel", $"<#{schedule.ChannelId}>")))
            .Buttons(isOpen ? [Ask(context, DailyIds.Todays, ButtonStyle.Primary), extra] : [extra]);
        return new MessageAnswer(card.Build(), Private: true);
    }

    private static Button Ask(InteractionContext context, string kind, ButtonStyle style) =>
        Button.Press(style, CustomId.Of(DailyIds.Now, DailyIds.Version, kind, context.Interaction.Id.ToString()).Encode(), context.Reader.Say("daily.now-button." + kind));
}
