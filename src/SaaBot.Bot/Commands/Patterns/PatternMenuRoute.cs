using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>Switches among the diagrams or flows of a pattern's card.</summary>
/// <param name="presenter">Shows a card.</param>
public sealed class PatternMenuRoute(PatternPresenter presenter) : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => PatternIds.Menu;

    /// <inheritdoc/>
    public int Version => PatternIds.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        string detail = context.Chosen;
        return Task.FromResult(PatternIds.Read(context.Catalog, id.Argument(0), id.Argument(1), detail) is { } page
            ? context.TurnPage(id.Argument(2), speaker => presenter.Present(context.Catalog, page, speaker, context.MayAttachFiles))
            : context.Tell("error.old-card"));
    }
}
