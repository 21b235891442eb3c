using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Comparisons;

/// <summary>Opens a comparison in words.</summary>
public sealed class CompareTextRoute : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => CompareIds.Text;

    /// <inheritdoc/>
    public int Version => CompareIds.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop) =>
        Task.FromResult(context.Catalog.Comparison(id.Argument(0)) is { } comparison
            ? context.TurnPage(id.Argument(1), speaker => ComparePresenter.Topic(context.Catalog, comparison, speaker, note: ""))
            : context.Tell("error.old-card"));
}
