using SaaBot.Bot.Commands.Daily;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>Sets the daily question up as <c>/daily setup</c> does; what the form does not ask for stays as it was.</summary>
/// <param name="reader">Finds out what the bot may do in the channel.</param>
/// <param name="daily">The schedule so far.</param>
/// <param name="setup">Sets it up.</param>
public sealed class SetupDailyFormRoute(SetupReader reader, IDailyStore daily, DailySetup setup) : SetupRoute
{
    /// <inheritdoc/>
    public override string Name => SetupIds.DailyForm;

    /// <inheritdoc/>
    protected override async Task<Answer> UseAsync(InteractionContext context, Snowflake guild, Snowflake channel, string argument, CancellationToken stop)
    {
        DailySchedule? before = await daily.GetScheduleAsync(guild.Value, stop).ConfigureAwait(false);
        DailyWish wish = new(channel, Typed(context, SetupIds.TimeField), Typed(context, SetupIds.ZoneField))
        {
            Granted = await reader.GrantedAsync(context, guild, channel, stop).ConfigureAwait(false),
            Days = before?.Days ?? DailyDays.Every,
            RevealAfter = before?.RevealAfter,
            PingRoleId = before?.PingRoleId,
            PostsBoards = before?.PostsBoards,
        };
        return await setup.SetAsync(context, guild.Value, wish, stop).ConfigureAwait(false);
    }

    private static string Typed(InteractionContext context, string field) => context.Data.Input(field)?.Value?.Text ?? "";
}
