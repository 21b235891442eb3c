using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Daily;

/// <summary><c>/daily status</c>: how the daily question stands, and how it goes on when it rests.</summary>
/// <param name="daily">Schedules.</param>
/// <param name="presenter">Shows the schedule.</param>
public sealed class DailyStatus(IDailyStore daily, DailySchedulePresenter presenter)
{
    /// <summary>Tells how it stands.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="guildId">Their server.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Answer> RunAsync(InteractionContext context, ulong guildId, CancellationToken stop) =>
        await daily.GetScheduleAsync(guildId, stop).ConfigureAwait(false) is { } schedule
            ? await presenter.PresentAsync(context, schedule, "daily.status", [], stop).ConfigureAwait(false)
            : context.Tell("daily.none");
}
