using SaaBot.Bot.Interactions;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Scores;

/// <summary>Reads the board of a period that runs now.</summary>
/// <param name="scores">The scores.</param>
/// <param name="keeper">Knows the periods of a server's zone.</param>
/// <param name="clock">The present.</param>
public sealed class BoardReader(IScoreStore scores, ScoreKeeper keeper, TimeProvider clock)
{
    /// <summary>The board of the server that a person asks in, with their own row; null outside servers.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="kind">The period.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<Board?> ReadAsync(InteractionContext context, PeriodKind kind, CancellationToken stop)
    {
        if (context.Interaction.GuildId is not { } guild)
        {
            return null;
        }

        IReadOnlyList<Period> periods = await keeper.PeriodsAsync(guild.Value, clock.GetUtcNow(), stop).ConfigureAwait(false);
        return await scores.GetBoardAsync(guild.Value, periods.First(period => period.Kind == kind), BoardPresenter.Rows, context.Interaction.Invoker.Id.Value, stop).ConfigureAwait(false);
    }
}
