using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Comparisons;

/// <summary>Opens a comparison from a button.</summary>
/// <param name="presenter">Shows a comparison.</param>
public sealed class CompareTopicRoute(ComparePresenter presenter) : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => CompareIds.Topic;

    /// <inheritdoc/>
    public int Version => CompareIds.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop) =>
        Task.FromResult(context.Catalog.Comparison(id.Argument(0)) is { } comparison
            ? context.TurnPage(id.Argument(1), speaker => presenter.Show(context.Catalog, comparison, speaker, context.MayAttachFiles))
            : context.Tell("error.old-card"));
}
