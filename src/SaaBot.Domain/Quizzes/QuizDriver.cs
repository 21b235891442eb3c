using SaaBot.Domain.Ports;
using SaaBot.Domain.Scores;
using SaaBot.Domain.Servers;

namespace SaaBot.Domain.Quizzes;

/// <summary>
/// Takes a quiz as far as it can go now: reads its state, makes the step that time brings or the effect that the state asks for, and stores the result. It keeps nothing in
/// memory. Several may drive the same quiz: whoever stores a step first has made it, and effects made twice show the same message.
/// </summary>
/// <param name="store">Where quizzes are kept.</param>
/// <param name="stage">Where they are shown.</param>
/// <param name="servers">The servers' zones.</param>
/// <param name="catalogs">The question bank.</param>
/// <param name="clock">The clock.</param>
public sealed class QuizDriver(IQuizStore store, IQuizStage stage, IServerStore servers, ICatalogSource catalogs, TimeProvider clock)
{
    // A round has about ten steps; more in one go would mean that something makes no headway.
    private const int MostSteps = 50;

    /// <summary>Drives a quiz until it has to wait for time or for people.</summary>
    /// <param name="guildId">Its server.</param>
    /// <param name="quizId">Its id.</param>
    /// <param name="stop">Stops between two steps, or in the middle of one: what was not stored is made again.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task DriveAsync(ulong guildId, string quizId, CancellationToken stop)
    {
        for (int steps = 0; steps < MostSteps; steps++)
        {
            stop.ThrowIfCancellationRequested();
            if (await store.GetAsync(guildId, quizId, stop).ConfigureAwait(false) is not { IsOver: false } quiz
                || !await StepAsync(quiz, stop).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    /// <summary>Makes one step, whether it could be stored or somebody else was faster; false when there is nothing to do.</summary>
    private async Task<bool> StepAsync(Quiz quiz, CancellationToken stop)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (QuizMachine.Elapse(quiz, now, await AnsweredAsync(quiz, stop).ConfigureAwait(false)) is { } next)
        {
            if (await store.TrySaveAsync(next, stop).ConfigureAwait(false) && QuizMachine.TellsCount(quiz, next))
            {
                // Only the number changes, and the next number puts a lost one right: nothing to store.
                await stage.ChangeCardAsync(next, stop).ConfigureAwait(false);
            }

            return true;
        }

        QuizEffect effect = QuizMachine.EffectOf(quiz, now);
        switch (effect)
        {
            case QuizEffect.None:
                return false;
            case QuizEffect.ChooseQuestion:
                await SaveAsync(QuizMachine.Choose(quiz, catalogs.Current.Question(quiz.QuestionIds[quiz.Round])), stop).ConfigureAwait(false);
                return true;
            case QuizEffect.Count:
                await CountAsync(quiz, now, stop).ConfigureAwait(false);
                return true;
            default:
                StageResult shown = await ShowAsync(quiz, effect, stop).ConfigureAwait(false);
                await SaveAsync(After(quiz, effect, shown, clock.GetUtcNow()), stop).ConfigureAwait(false);
                return true;
        }
    }

    private async Task<IReadOnlyCollection<ulong>> AnsweredAsync(Quiz quiz, CancellationToken stop)
    {
        if (!quiz.TakesAnswers)
        {
            return [];
        }

        IReadOnlyList<QuizAnswer> answers = await store.GetAnswersAsync(quiz.GuildId, quiz.Id, quiz.Round, stop).ConfigureAwait(false);
        return answers.Select(answer => answer.UserId).ToHashSet();
    }

    private async Task CountAsync(Quiz quiz, DateTimeOffset now, CancellationToken stop)
    {
        IReadOnlyList<QuizAnswer> answers = await store.GetAnswersAsync(quiz.GuildId, quiz.Id, quiz.Round, stop).ConfigureAwait(false);
        if (QuizCount.Of(quiz, answers, now) is not { } count)
        {
            return;
        }

        ServerSettings server = await servers.GetAsync(quiz.GuildId, stop).ConfigureAwait(false);
        IReadOnlyList<Period> periods = PeriodCalendar.Of(now, TimeZoneInfo.FindSystemTimeZoneById(server.ZoneId));
        await store.CountRoundAsync(count.Next, count.Answers, periods, stop).ConfigureAwait(false);
    }

    private async Task<StageResult> ShowAsync(Quiz quiz, QuizEffect effect, CancellationToken stop) => effect switch
    {
        QuizEffect.SendCard => await stage.SendCardAsync(quiz, stop).ConfigureAwait(false),
        QuizEffect.ChangeCard => await stage.ChangeCardAsync(quiz, stop).ConfigureAwait(false),
        QuizEffect.SendReveal => await stage
            .SendRevealAsync(quiz, await store.GetAnswersAsync(quiz.GuildId, quiz.Id, quiz.Round, stop).ConfigureAwait(false), stop).ConfigureAwait(false),
        QuizEffect.TellPause => await stage.TellPauseAsync(quiz, stop).ConfigureAwait(false),
        _ => await stage.SendTableAsync(quiz, stop).ConfigureAwait(false),
    };

    private static Quiz? After(Quiz quiz, QuizEffect effect, StageResult shown, DateTimeOffset now) => (shown.Failure, effect) switch
    {
        ({ } failure, _) => QuizFailures.Failed(quiz, effect, failure, now),
        (_, QuizEffect.SendCard) => QuizMachine.CardSent(quiz, shown.MessageId, now),
        (_, QuizEffect.ChangeCard) => QuizMachine.CardChanged(quiz, now),
        (_, QuizEffect.SendReveal) => QuizMachine.RevealSent(quiz, shown.MessageId, now),
        (_, QuizEffect.TellPause) => QuizMachine.PauseTold(quiz),
        _ => QuizMachine.TableSent(quiz),
    };

    private async Task SaveAsync(Quiz? next, CancellationToken stop)
    {
        if (next is not null)
        {
            await store.TrySaveAsync(next, stop).ConfigureAwait(false);
        }
    }
}
