using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Comparisons;

/// <summary>Opens the comparison chosen from a menu.</summary>
/// <param name="presenter">Shows a comparison.</param>
public sealed class CompareTopicMenuRoute(ComparePresenter presenter) : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => CompareIds.TopicMenu;

    /// <inheritdoc/>
    public int Version => CompareIds.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop) =>
        Task.FromResult(context.Catalog.Comparison(context.Chosen) is { } comparison
            ? context.TurnPage(id.Argument(0), speaker => presenter.Show(context.Catalog, comparison, speaker, context.MayAttachFiles))
            : context.Tell("error.old-card"));
}
