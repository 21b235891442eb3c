using SaaBot.Bot.Components;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Daily;

/// <summary>Takes an answer to a daily question and explains it to that person alone. The first answer counts; after the answer was made public it is practice.</summary>
/// <param name="daily">Posts.</param>
/// <param name="scores">Keeps answers.</param>
/// <param name="counter">Shows how many have answered.</param>
/// <param name="presenter">Shows the explanation.</param>
public sealed class DailyAnswerRoute(IDailyStore daily, ScoreKeeper scores, AnswerCounter counter, DailyAnswerPresenter presenter) : IComponentRoute
{
    private const int LetterAt = 1;

    /// <inheritdoc/>
    public string Name => DailyIds.Answer;

    /// <inheritdoc/>
    public int Version => DailyIds.Version;

    /// <inheritdoc/>
    public async Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        if (context.Interaction.GuildId is not { } guild
            || DailyIds.Date(id.Argument(0)) is not { } date
            || await daily.GetPostAsync(guild.Value, date, stop).ConfigureAwait(false) is not { } post)
        {
            return context.Tell("error.old-card");
        }

        if (PostedQuestion.Of(context.Catalog, post) is not { } question)
        {
            return context.Tell("daily.withdrawn");
        }

        OptionOrder order = OptionOrder.Of(question, post.Seed);
        if (AnswerControls.Read(context, id, LetterAt, question, order) is not { } chosen)
        {
            return context.Tell("error.old-card");
        }

        if (!post.TakesAnswer(context.Interaction.Id.Value))
        {
            return presenter.Explain(context, post, question, chosen, "daily.practice");
        }

        DateTimeOffset shownAt = (context.Interaction.Message?.Id ?? context.Interaction.Id).CreatedAt;
        AnswerRecord answer = GivenAnswer.Of(context, AnswerSource.Daily, post.SourceId, question, chosen, shownAt);
        RecordOutcome outcome = await scores.RecordAsync(answer, stop).ConfigureAwait(false);
        if (outcome.IsNew)
        {
            counter.Note(post);
        }

        // A double click, or a click delivered twice, is told the same twice.
        bool isSame = outcome.IsNew || outcome.Answer.Chosen == chosen;
        return presenter.Explain(context, post, question, outcome.Answer.Chosen, isSame ? "daily.kept" : "daily.first-counts");
    }
}
