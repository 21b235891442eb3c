using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Reports;

namespace SaaBot.Bot.Commands.Which;

/// <summary>Keeps what a person sends with the form of "This is wrong": sending it is their consent.</summary>
/// <param name="reports">Where it is kept.</param>
public sealed class WrongFormRoute(IReportStore<WrongAnswerReport> reports) : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => WrongIds.Form;

    /// <inheritdoc/>
    public int Version => WrongIds.Version;

    /// <inheritdoc/>
    public async Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        string given = id.Argument(0);
        string right = context.Data.Input(WrongIds.RightField)?.Values is [{ } first, ..] ? first : "";
        string text = MatchKey.Normalized(context.Data.Input(WrongIds.TextField)?.Value?.Text ?? "");
        if (!WrongIds.IsPattern(context.Catalog, given) || !WrongIds.IsPattern(context.Catalog, right))
        {
            return context.Tell("error.old-card");
        }

        if (text.Length is 0 or > MatchQuestion.LongestText)
        {
            return context.Tell("which.empty");
        }

        WrongAnswerReport report = new(context.Interaction.Invoker.Id.Value, context.Interaction.Id.CreatedAt, text, given, right, context.Catalog.Version);
        bool kept = await reports.AddAsync(report, stop).ConfigureAwait(false);
        return context.Tell(kept ? "which.wrong-kept" : "which.wrong-enough");
    }
}
