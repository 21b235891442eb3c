using SaaBot.Bot.Components;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Daily;

/// <summary>Wakes a schedule that rests, when its channel can be seen again. Posts that were due meanwhile are not made up for.</summary>
/// <param name="daily">Schedules.</param>
/// <param name="desk">Told of the change.</param>
/// <param name="presenter">Shows the schedule.</param>
/// <param name="rest">Tells whether the channel is there.</param>
/// <param name="clock">The present.</param>
public sealed class DailyResumeRoute(IDailyStore daily, DailyDesk desk, DailySchedulePresenter presenter, IDiscordRest rest, TimeProvider clock) : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => DailyIds.Resume;

    /// <inheritdoc/>
    public int Version => DailyIds.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop) =>
        DailyManagers.LetAsync(context, daily, schedule => ResumeAsync(context, schedule, stop), stop);

    private async Task<Answer> ResumeAsync(InteractionContext context, DailySchedule schedule, CancellationToken stop)
    {
        RestResult<Channel> channel = await rest.GetChannelAsync(new Snowflake(schedule.ChannelId), stop).ConfigureAwait(false);
        if (channel.Error is { Kind: RestErrorKind.Forbidden or RestErrorKind.NotFound })
        {
            return context.Tell("daily.still-paused", ("channel", $"<#{schedule.ChannelId}>"));
        }

        DailySchedule awake = schedule with { Paused = PauseReason.None, PausedAt = null, SetAt = clock.GetUtcNow() };
        await daily.SaveScheduleAsync(awake, stop).ConfigureAwait(false);
        _ = desk.Look(schedule.GuildId);
        return await presenter.PresentAsync(context, awake, "daily.resumed", [], stop).ConfigureAwait(false);
    }
}
