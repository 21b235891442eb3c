using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Comparisons;

/// <summary>Opens two patterns side by side from a button.</summary>
public sealed class ComparePairRoute : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => CompareIds.Pair;

    /// <inheritdoc/>
    public int Version => CompareIds.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop) =>
        Task.FromResult(context.Catalog.Pattern(id.Argument(0)) is { } first && context.Catalog.Pattern(id.Argument(1)) is { } second
            ? context.TurnPage(id.Argument(2), speaker => ComparePresenter.Pair(first, second, speaker))
            : context.Tell("error.old-card"));
}
