using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Which;

/// <summary>Reads the form of <c>/which</c>.</summary>
/// <param name="advisor">Answers.</param>
public sealed class WhichModalRoute(WhichAdvisor advisor) : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => WhichModal.Route;

    /// <inheritdoc/>
    public int Version => WhichModal.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop) =>
        advisor.AdviseAsync(context, context.Data.Input(WhichModal.Field)?.Value?.Text ?? "", stop);
}
