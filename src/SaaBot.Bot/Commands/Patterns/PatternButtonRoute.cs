using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>Turns the pages of a pattern's card.</summary>
/// <param name="presenter">Shows a card.</param>
public sealed class PatternButtonRoute(PatternPresenter presenter) : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => PatternIds.Button;

    /// <inheritdoc/>
    public int Version => PatternIds.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop) =>
        Task.FromResult(PatternIds.Read(context.Catalog, id.Argument(0), id.Argument(1), id.Argument(2)) is { } page
            ? context.TurnPage(id.Argument(3), speaker => presenter.Present(context.Catalog, page, speaker, context.MayAttachFiles))
            : context.Tell("error.old-card"));
}
