using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>Opens the pattern chosen from the list of ten.</summary>
/// <param name="presenter">Shows a card.</param>
public sealed class PatternListRoute(PatternPresenter presenter) : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => PatternIds.List;

    /// <inheritdoc/>
    public int Version => PatternIds.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        string chosen = context.Chosen;
        return Task.FromResult(context.Catalog.Pattern(chosen) is { } pattern
            ? context.TurnPage(id.Argument(0), speaker => presenter.Present(context.Catalog, new PatternPage(pattern, PatternView.Overview, ""), speaker, context.MayAttachFiles))
            : context.Tell("error.old-card"));
    }
}
