using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary>Takes an answer to a round. The interaction's own snowflake says when it was given; the store takes it while the round is open, and the last one counts.</summary>
/// <param name="store">Where quizzes are kept.</param>
public sealed class QuizAnswerRoute(IQuizStore store) : IComponentRoute
{
    private const int LetterAt = 2;

    /// <inheritdoc/>
    public string Name => QuizIds.Answer;

    /// <inheritdoc/>
    public int Version => QuizIds.Version;

    /// <inheritdoc/>
    public async Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        if (context.Interaction.GuildId is not { } guild)
        {
            return context.Tell("quiz.server-only");
        }

        if (await store.GetAsync(guild.Value, id.Argument(0), stop).ConfigureAwait(false) is not { } quiz)
        {
            return context.Tell("quiz.is-over");
        }

        DateTimeOffset at = context.Interaction.Id.CreatedAt;
        int round = QuizIds.Round(id.Argument(1));
        if (!quiz.TakesAnswers || quiz.Round != round || at > QuizOutages.DeadlineAt(quiz, at) || quiz.Asked is not { } question)
        {
            return await ClosedAsync(context, quiz, round, stop).ConfigureAwait(false);
        }

        OptionOrder order = quiz.OrderOf(question);
        if (AnswerControls.Read(context, id, LetterAt, question, order) is not { } chosen)
        {
            return context.Tell("error.old-card");
        }

        QuizAnswer answer = new(context.Interaction.Invoker.Id.Value, context.InvokerName, chosen, context.Interaction.Id.Value, at);
        QuizAnswerOutcome outcome = await store.PutAnswerAsync(quiz.GuildId, quiz.Id, round, answer, stop).ConfigureAwait(false);
        if (outcome == QuizAnswerOutcome.Closed)
        {
            Quiz now = await store.GetAsync(quiz.GuildId, quiz.Id, stop).ConfigureAwait(false) ?? quiz;
            return await ClosedAsync(context, now, round, stop).ConfigureAwait(false);
        }

        OptionSet counts = outcome == QuizAnswerOutcome.Same ? await KeptAsync(quiz, answer, stop).ConfigureAwait(false) : chosen;
        return context.Tell("quiz.chose", ("letters", AnswerControls.Letters(counts, order)), ("time", quiz.Deadline!.Value.ToUnixTimeSeconds()));
    }

    /// <summary>What counts when the store had an answer already: a click that was overtaken by a later one must not be told that it counts.</summary>
    private async Task<OptionSet> KeptAsync(Quiz quiz, QuizAnswer answer, CancellationToken stop)
    {
        IReadOnlyList<QuizAnswer> answers = await store.GetAnswersAsync(quiz.GuildId, quiz.Id, quiz.Round, stop).ConfigureAwait(false);
        return answers.FirstOrDefault(each => each.UserId == answer.UserId)?.Chosen ?? answer.Chosen;
    }

    private async Task<Answer> ClosedAsync(InteractionContext context, Quiz quiz, int round, CancellationToken stop)
    {
        // Another worker may have taken this very click in time and died before it could say so.
        if (quiz.Round == round && quiz.Asked is { } question)
        {
            IReadOnlyList<QuizAnswer> answers = await store.GetAnswersAsync(quiz.GuildId, quiz.Id, round, stop).ConfigureAwait(false);
            if (answers.FirstOrDefault(answer => answer.InteractionId == context.Interaction.Id.Value) is { } taken)
            {
                return context.Tell("quiz.chose-closed", ("letters", AnswerControls.Letters(taken.Chosen, quiz.OrderOf(question))));
            }
        }

        return quiz switch
        {
            { Phase: QuizPhase.Paused or QuizPhase.Ended or QuizPhase.Finishing } => QuizDesk.Standing(context, quiz),
            { Phase: QuizPhase.Open } => context.Tell("quiz.closed-current", ("link", QuizStarter.Link(quiz))),
            _ => context.Tell("quiz.closed"),
        };
    }
}
