using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Comparisons;

/// <summary>Puts the pattern chosen from a menu beside the card's own.</summary>
public sealed class ComparePairMenuRoute : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => CompareIds.PairMenu;

    /// <inheritdoc/>
    public int Version => CompareIds.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop) =>
        Task.FromResult(
            context.Catalog.Pattern(id.Argument(0)) is { } first && context.Catalog.Pattern(context.Chosen) is { } second
                ? context.TurnPage(id.Argument(1), speaker => ComparePresenter.Pair(first, second, speaker))
                : context.Tell("error.old-card"));
}
