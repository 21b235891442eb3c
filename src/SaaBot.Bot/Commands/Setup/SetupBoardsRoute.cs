using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>Turns the board of the week and the month on or off, in the channel of the daily question.</summary>
/// <param name="reader">Finds out how the server is set up.</param>
/// <param name="daily">Keeps the choice.</param>
public sealed class SetupBoardsRoute(SetupReader reader, IDailyStore daily) : SetupCardRoute(reader)
{
    /// <inheritdoc/>
    public override string Name => SetupIds.Boards;

    /// <inheritdoc/>
    protected override async Task ChangeAsync(ulong guildId, string argument, CancellationToken stop)
    {
        if (await daily.GetScheduleAsync(guildId, stop).ConfigureAwait(false) is { } schedule)
        {
            await daily.SaveScheduleAsync(schedule with { PostsBoards = argument == "on" }, stop).ConfigureAwait(false);
        }
    }
}
