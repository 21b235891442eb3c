using SaaBot.Bot.Interactions;
using SaaBot.Bot.Jobs;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary>What hosts, managers and players do with a quiz besides answering: the next round, pause, resume, stop and taking over.</summary>
/// <param name="store">Where quizzes are kept.</param>
/// <param name="keeper">Changes quizzes.</param>
/// <param name="bell">Wakes the worker.</param>
/// <param name="clock">The present.</param>
public sealed class QuizDesk(IQuizStore store, QuizKeeper keeper, QuizBell bell, TimeProvider clock)
{
    private const Permissions Managing = Permissions.ManageGuild | Permissions.ManageMessages | Permissions.Administrator;

    /// <summary>Begins the next round at once.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="round">The round that the button belongs to.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Answer> NextAsync(InteractionContext context, Quiz quiz, int round, CancellationToken stop) => ActAsync(
        context, quiz, "quiz.done.next", state => state.Round == round ? QuizMachine.Next(state, clock.GetUtcNow()) : null, stop);

    /// <summary>Lets a quiz rest.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Answer> PauseAsync(InteractionContext context, Quiz quiz, CancellationToken stop) => ActAsync(
        context, quiz, "quiz.done.pause", state => QuizControl.Pause(state, QuizPauseReason.Asked, Who(context), clock.GetUtcNow()), stop);

    /// <summary>Lets a quiz go on.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Answer> ResumeAsync(InteractionContext context, Quiz quiz, CancellationToken stop) => ActAsync(
        context, quiz, "quiz.done.resume", state => QuizControl.Resume(state, Who(context), clock.GetUtcNow()), stop);

    /// <summary>Ends a quiz.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Answer> StopAsync(InteractionContext context, Quiz quiz, CancellationToken stop) => ActAsync(
        context, quiz, "quiz.done.stop", state => QuizControl.Stop(state, QuizEnd.Stopped, clock.GetUtcNow()), stop);

    /// <summary>Asks whether a quiz is to end.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="quiz">The quiz.</param>
    public Answer AskStop(InteractionContext context, Quiz quiz) => !MayControl(context, quiz)
        ? Refused(context, quiz)
        : new MessageAnswer(
            new Card()
                .Text(context.Reader.Say("quiz.confirm-stop"))
                .Buttons(Button.Press(ButtonStyle.Danger, QuizIds.To(QuizIds.Stop, quiz), context.Reader.Say("quiz.stop")))
                .Build(),
            Private: true);

    /// <summary>Makes a player the host when the host is gone.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Answer> TakeOverAsync(InteractionContext context, Quiz quiz, CancellationToken stop)
    {
        ulong user = Who(context);
        if (!await PlaysAsync(quiz, user, stop).ConfigureAwait(false))
        {
            return Say(context, "quiz.players-only");
        }

        (Quiz Quiz, bool IsDone)? change = await keeper
            .ChangeAsync(quiz.GuildId, quiz.Id, state => QuizControl.TakeOver(state, user, clock.GetUtcNow()), stop).ConfigureAwait(false);
        return change switch
        {
            { IsDone: true } => Say(context, "quiz.done.take-over"),
            { Quiz.IsOver: false } still when still.Quiz.HostId == user => Say(context, "quiz.you-host"),
            { Quiz.IsOver: false } => Say(context, "quiz.host-is-there", ("host", $"<@{quiz.HostId}>")),
            _ => Say(context, "quiz.is-over"),
        };
    }

    /// <summary>Says where a quiz stands to somebody who wanted what is not possible now.</summary>
    /// <param name="context">Who asked.</param>
    /// <param name="quiz">The quiz.</param>
    public static Answer Standing(InteractionContext context, Quiz quiz) => quiz.Phase switch
    {
        QuizPhase.Paused => Say(context, "quiz.rests", ("why", QuizPausePresenter.Why(context.Reader, quiz))),
        QuizPhase.Ended or QuizPhase.Finishing => Say(context, "quiz.is-over"),
        _ when quiz.End is not null => Say(context, "quiz.is-over"),
        _ => Say(context, "quiz.goes-on", ("link", QuizStarter.Link(quiz))),
    };

    private async Task<Answer> ActAsync(InteractionContext context, Quiz quiz, string done, Func<Quiz, Quiz?> step, CancellationToken stop)
    {
        if (!MayControl(context, quiz))
        {
            return Refused(context, quiz);
        }

        ulong user = Who(context);
        (Quiz Quiz, bool IsDone)? change = await keeper.ChangeAsync(
            quiz.GuildId,
            quiz.Id,
            state => step(state) is { } next ? (user == next.HostId ? next with { HostSeenAt = clock.GetUtcNow() } : next) : null,
            stop).ConfigureAwait(false);
        if (change is not { } changed)
        {
            return Say(context, "quiz.is-over");
        }

        bell.Ring();
        return changed.IsDone ? Say(context, done) : Standing(context, changed.Quiz);
    }

    private MessageAnswer Refused(InteractionContext context, Quiz quiz)
    {
        Card card = new Card().Text(context.Reader.Say("quiz.host-only", ("host", $"<@{quiz.HostId}>")));
        if (!quiz.IsOver && QuizControl.IsHostGone(quiz, clock.GetUtcNow()))
        {
            card.Text(context.Reader.Say("quiz.host-gone"))
                .Buttons(Button.Press(ButtonStyle.Primary, QuizIds.To(QuizIds.TakeOver, quiz), context.Reader.Say("quiz.take-over")));
        }

        return new MessageAnswer(card.Build(), Private: true);
    }

    /// <summary>Whether somebody plays: has answered, or nobody has yet.</summary>
    private async Task<bool> PlaysAsync(Quiz quiz, ulong user, CancellationToken stop)
    {
        if (quiz.Scores.Any(score => score.UserId == user))
        {
            return true;
        }

        IReadOnlyList<QuizAnswer> answers = await store.GetAnswersAsync(quiz.GuildId, quiz.Id, quiz.Round, stop).ConfigureAwait(false);
        return answers.Any(answer => answer.UserId == user) || (answers.Count == 0 && quiz.Scores.Count == 0);
    }

    private static bool MayControl(InteractionContext context, Quiz quiz) =>
        Who(context) == quiz.HostId || ((context.Interaction.Member?.Permissions ?? Permissions.None) & Managing) != Permissions.None;

    private static ulong Who(InteractionContext context) => context.Interaction.Invoker.Id.Value;

    // A question that only this person sees gives way to its result; a public message stays.
    private static Answer Say(InteractionContext context, string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        Reply reply = new Card().Text(context.Reader.Say(key, values)).Build();
        return context.IsPrivateCard ? new UpdateAnswer(reply) : new MessageAnswer(reply, Private: true);
    }
}
