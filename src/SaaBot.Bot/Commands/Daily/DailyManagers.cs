using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Daily;

/// <summary>
/// Who may change a server's daily question by a button. A server may give <c>/daily</c> to people who do not manage it (Application Commands, "Permissions"): whoever sees one of its
/// private cards was let in. The post itself is seen by all.
/// </summary>
internal static class DailyManagers
{
    /// <summary>Lets a manager change the server's schedule; tells others, and where there is none, that it cannot be.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="daily">Schedules.</param>
    /// <param name="change">What is done with the schedule.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public static async Task<Answer> LetAsync(InteractionContext context, IDailyStore daily, Func<DailySchedule, Task<Answer>> change, CancellationToken stop)
    {
        if (!context.IsPrivateCard && !context.IsManager)
        {
            return context.Tell("daily.managers-only");
        }

        return context.Interaction.GuildId is { } guild && await daily.GetScheduleAsync(guild.Value, stop).ConfigureAwait(false) is { } schedule
            ? await change(schedule).ConfigureAwait(false)
            : context.Tell("daily.none");
    }
}
