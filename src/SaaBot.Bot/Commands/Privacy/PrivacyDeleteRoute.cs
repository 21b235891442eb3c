using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Reports;

namespace SaaBot.Bot.Commands.Privacy;

/// <summary>Deletes everything that is kept about the person who confirms; nobody else's data can be named.</summary>
/// <param name="scores">The scores.</param>
/// <param name="reports">What they said that the matching engine got wrong.</param>
/// <param name="flags">What they find wrong with questions.</param>
public sealed class PrivacyDeleteRoute(IScoreStore scores, IReportStore<WrongAnswerReport> reports, IReportStore<QuestionReport> flags) : IComponentRoute
{
    /// <summary>The route's name.</summary>
    public const string Route = "privacy-delete";

    /// <summary>The version of its arguments.</summary>
    public const int Current = 1;

    /// <inheritdoc/>
    public string Name => Route;

    /// <inheritdoc/>
    public int Version => Current;

    /// <inheritdoc/>
    public async Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        ulong user = context.Interaction.Invoker.Id.Value;
        await reports.DeleteAsync(user, stop).ConfigureAwait(false);
        await flags.DeleteAsync(user, stop).ConfigureAwait(false);
        int count = await scores.DeleteAsync(user, stop).ConfigureAwait(false);
        Reply done = new([new TextDisplay(context.Reader.Say("privacy.deleted", ("count", context.Reader.Number(count))))]);
        return context.IsPrivateCard ? new UpdateAnswer(done) : new MessageAnswer(done, Private: true);
    }
}
