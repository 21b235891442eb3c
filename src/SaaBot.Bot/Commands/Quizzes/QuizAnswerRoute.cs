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
        if (!quiz.TakesAnswers || quiz.Round != QuizIds.Round(id.Argument(1)) || at > quiz.Deadline || quiz.Asked is not { } question)
        {
            return Closed(context, quiz);
        }

        OptionOrder order = quiz.OrderOf(question);
        if (AnswerControls.Read(context, id, LetterAt, question, order) is not { } chosen)
        {
            return context.Tell("error.old-card");
        }

        QuizAnswer answer = new(context.Interaction.Invoker.Id.Value, context.InvokerName, chosen, context.Interaction.Id.Value, at);
        QuizAnswerOutcome outcome = await store.PutAnswerAsync(quiz.GuildId, quiz.Id, quiz.Round, answer, stop).ConfigureAwait(false);
        return outcome == QuizAnswerOutcome.Closed
            ? Closed(context, await store.GetAsync(quiz.GuildId, quiz.Id, stop).ConfigureAwait(false) ?? quiz)
            : context.Tell("quiz.chose", ("letters", AnswerControls.Letters(chosen, order)), ("time", quiz.Deadline!.Value.ToUnixTimeSeconds()));
    }

    private static Answer Closed(InteractionContext context, Quiz quiz) => quiz switch
    {
        { Phase: QuizPhase.Paused or QuizPhase.Ended or QuizPhase.Finishing } => QuizDesk.Standing(context, quiz),
        { Phase: QuizPhase.Open } => context.Tell("quiz.closed-current", ("link", QuizStarter.Link(quiz))),
        _ => context.Tell("quiz.closed"),
    };
}
