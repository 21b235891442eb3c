using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Practice;

/// <summary>Takes an answer to a practice question and explains it. The first answer counts; without the store the explanation comes all the same.</summary>
/// <param name="presenter">Shows the explanation.</param>
/// <param name="scores">Keeps the answer.</param>
public sealed class PracticeAnswerRoute(PracticePresenter presenter, ScoreKeeper scores) : IComponentRoute
{
    private const int LetterAt = 4;

    /// <inheritdoc/>
    public string Name => PracticeIds.Answer;

    /// <inheritdoc/>
    public int Version => PracticeIds.Version;

    /// <inheritdoc/>
    public async Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        if (context.Catalog.Question(id.Argument(0)) is not { } question
            || AnswerControls.Seed(id.Argument(1)) is not { } seed
            || PracticeIds.Read(context.Catalog, id.Argument(2), id.Argument(3)) is not { } filter
            || AnswerControls.Read(context, id, LetterAt, question, OptionOrder.Of(question, seed)) is not { } chosen)
        {
            return context.Tell("error.old-card");
        }

        DateTimeOffset shownAt = new Snowflake(unchecked((ulong)seed)).CreatedAt;
        AnswerRecord answer = GivenAnswer.Of(context, AnswerSource.Practice, "p" + AnswerControls.Seed(seed), question, chosen, shownAt);
        Practised practised = new(question, OptionOrder.Of(question, seed), chosen, filter, IsKept: true);
        try
        {
            RecordOutcome outcome = await scores.RecordAsync(answer, stop).ConfigureAwait(false);
            practised = practised with { Chosen = outcome.Answer.Chosen };
        }
        catch (StoreUnavailableException)
        {
            practised = practised with { IsKept = false };
        }

        Reply reply = presenter.Explain(context.Catalog, context.Reader, practised, context.MayAttachFiles);
        return context.IsPrivateCard ? new UpdateAnswer(reply) : new MessageAnswer(reply, Private: true);
    }
}
