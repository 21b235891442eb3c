using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Scores;

/// <summary>Turns a board to another period: in place for who opened it, as a private copy for others.</summary>
/// <param name="boards">Reads boards.</param>
public sealed class BoardRoute(BoardReader boards) : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => BoardIds.Route;

    /// <inheritdoc/>
    public int Version => BoardIds.Version;

    /// <inheritdoc/>
    public async Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop) =>
        BoardIds.Read(id.Argument(0)) is { } kind && await boards.ReadAsync(context, kind, stop).ConfigureAwait(false) is { } board
            ? context.TurnPage(id.Argument(1), speaker => BoardPresenter.Present(speaker, board))
            : context.Tell("error.old-card");
}
