using SaaBot.Domain.Questions;

namespace SaaBot.Domain.Quizzes;

/// <summary>
/// The steps of a quiz that time and the results of its effects bring. Pure: each gives the next state, or null when <see cref="QuizTransitions"/> does not allow it.
/// A step is stored before its effect, and the effect's result after it; <see cref="EffectOf"/> reads off a stored state what is still to be done.
/// </summary>
public static class QuizMachine
{
    /// <summary>What a state asks for at an instant.</summary>
    /// <param name="quiz">A stored state.</param>
    /// <param name="now">The instant.</param>
    public static QuizEffect EffectOf(Quiz quiz, DateTimeOffset now)
    {
        if (quiz.FrozenAt is not null || quiz.NotBefore > now)
        {
            return QuizEffect.None;
        }

        return quiz.Phase switch
        {
            QuizPhase.Closing => QuizEffect.Count,
            QuizPhase.Opening when quiz.Asked is null => QuizEffect.ChooseQuestion,
            QuizPhase.Ended => QuizEffect.None,
            _ when WantedCard(quiz) != quiz.Shown => QuizEffect.ChangeCard,
            QuizPhase.Opening => QuizEffect.SendCard,
            QuizPhase.Revealing => QuizEffect.SendReveal,
            QuizPhase.Paused when quiz.Pause is { IsTold: false } => QuizEffect.TellPause,
            QuizPhase.Finishing => QuizEffect.SendTable,
            _ => QuizEffect.None,
        };
    }

    /// <summary>What the card's message should show; null when there is none.</summary>
    /// <param name="quiz">The quiz.</param>
    public static CardView? WantedCard(Quiz quiz) => quiz.CardId is null ? null : quiz.Phase switch
    {
        // Until the round's own card is sent, the message is the one of the round before, which is closed already.
        QuizPhase.Opening => quiz.OpenedAt is null ? quiz.Shown : new CardView(CardFace.Moved),
        QuizPhase.Open => new CardView(CardFace.Question, quiz.Away),
        QuizPhase.Paused when quiz.HasUncounted => new CardView(CardFace.Hidden),
        QuizPhase.Revealing or QuizPhase.Between or QuizPhase.Finishing => new CardView(CardFace.Closed),
        _ => quiz.Shown,
    };

    /// <summary>The step that time alone brings, or null when there is none yet.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="now">The present.</param>
    /// <param name="answered">Who has answered the open round.</param>
    public static Quiz? Elapse(Quiz quiz, DateTimeOffset now, IReadOnlyCollection<ulong> answered)
    {
        if (quiz.FrozenAt is not null || quiz.IsOver)
        {
            return null;
        }

        if (quiz.Phase == QuizPhase.Paused)
        {
            return now - quiz.Pause!.At >= QuizRules.LongestPause ? QuizControl.Stop(quiz, QuizEnd.Expired, now) : null;
        }

        return QuizOutages.Return(quiz, now) ?? quiz.Phase switch
        {
            QuizPhase.Open => InRound(quiz, now, answered),
            QuizPhase.Between when now >= quiz.Deadline => Next(quiz, now),
            _ => null,
        } ?? Mark(quiz, now);
    }

    /// <summary>Whether a step only tells a new number of answers on the card, which may be lost without harm.</summary>
    /// <param name="before">The state before.</param>
    /// <param name="after">The state after.</param>
    public static bool TellsCount(Quiz before, Quiz after) => after.Phase == QuizPhase.Open && before.Told != after.Told;

    /// <summary>Those who are waited for: all who answered one of the last two rounds.</summary>
    /// <param name="quiz">The quiz.</param>
    public static IEnumerable<ulong> ActivePlayers(Quiz quiz) =>
        quiz.Scores.Where(score => score.LastRound >= quiz.Round - QuizRules.ActiveRounds).Select(score => score.UserId);

    /// <summary>The round's question is kept as it is now.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="question">The question, or null when it was retired: then the round is left out.</param>
    public static Quiz? Choose(Quiz quiz, Question? question)
    {
        if (quiz.Asked is not null)
        {
            return null;
        }

        return question is not null
            ? QuizTransitions.Apply(quiz, QuizEvent.Chosen, before => before with { Asked = question })
            : QuizTransitions.Apply(quiz, QuizEvent.Skipped, before => before.IsLastRound
                ? before with { Phase = QuizPhase.Finishing, End = QuizEnd.Complete, CountedRounds = before.Round + 1 }
                : before with { Round = before.Round + 1, CountedRounds = before.Round + 1 });
    }

    /// <summary>The card stands.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="messageId">Its message.</param>
    /// <param name="now">The present.</param>
    public static Quiz? CardSent(Quiz quiz, ulong messageId, DateTimeOffset now) => QuizTransitions.Apply(quiz, QuizEvent.CardSent, before => before with
    {
        Phase = QuizPhase.Open,
        CardId = messageId,
        OpenedAt = before.OpenedAt ?? now,
        Deadline = now + (before.Remaining ?? before.RoundTime),
        ClosesAt = null,
        Remaining = null,
        Away = TimeSpan.Zero,
        Shown = new CardView(CardFace.Question),
        Told = 0,
        ToldAt = now,
        SeenAt = now,
        Failures = 0,
        NotBefore = null,
    });

    /// <summary>The card shows what it was to show.</summary>
    /// <param name="quiz">The quiz as it was when the card was changed.</param>
    /// <param name="now">The present.</param>
    public static Quiz? CardChanged(Quiz quiz, DateTimeOffset now) => QuizTransitions.Apply(
        quiz, QuizEvent.CardChanged, before => before with { Shown = WantedCard(before), SeenAt = now, Failures = 0, NotBefore = null });

    /// <summary>The explanation stands.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="messageId">Its message.</param>
    /// <param name="now">The present.</param>
    public static Quiz? RevealSent(Quiz quiz, ulong messageId, DateTimeOffset now) => QuizTransitions.Apply(quiz, QuizEvent.RevealSent, before => before with
    {
        Phase = before.End is null ? QuizPhase.Between : QuizPhase.Finishing,
        RevealId = messageId,
        Deadline = now + QuizRules.BetweenRounds,
        SeenAt = now,
        Failures = 0,
        NotBefore = null,
    });

    /// <summary>The next round begins.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="now">The present.</param>
    public static Quiz? Next(Quiz quiz, DateTimeOffset now) => QuizTransitions.Apply(quiz, QuizEvent.Next, before => NextRound(before, now));

    /// <summary>People know that the quiz rests.</summary>
    /// <param name="quiz">The quiz.</param>
    public static Quiz? PauseTold(Quiz quiz) => QuizTransitions.Apply(
        quiz, QuizEvent.PauseTold, before => before with { Pause = before.Pause! with { IsTold = true }, Failures = 0, NotBefore = null });

    /// <summary>The final table stands; the channel is free.</summary>
    /// <param name="quiz">The quiz.</param>
    public static Quiz? TableSent(Quiz quiz) => QuizTransitions.Apply(quiz, QuizEvent.TableSent, before => before with { Phase = QuizPhase.Ended });

    /// <summary>The state in which the round after this one is to be opened.</summary>
    internal static Quiz NextRound(Quiz quiz, DateTimeOffset now) => quiz with
    {
        Phase = QuizPhase.Opening,
        Round = quiz.Round + 1,
        Asked = null,
        OpenedAt = null,
        Deadline = null,
        ClosesAt = null,
        Remaining = null,
        Gaps = [],
        Away = TimeSpan.Zero,
        Pause = null,
        SeenAt = now,
        Failures = 0,
        NotBefore = null,
    };

    private static Quiz? InRound(Quiz quiz, DateTimeOffset now, IReadOnlyCollection<ulong> answered)
    {
        if (now >= (quiz.ClosesAt ?? quiz.Deadline) + QuizRules.Drain)
        {
            return QuizTransitions.Apply(quiz, QuizEvent.Closed, before => before with { Phase = QuizPhase.Closing, SeenAt = now });
        }

        ulong[] awaited = [.. ActivePlayers(quiz)];
        if (quiz.ClosesAt is null && now < quiz.Deadline && awaited.Length > 0 && awaited.All(answered.Contains))
        {
            return QuizTransitions.Apply(quiz, QuizEvent.Hastened, before => before with { ClosesAt = now, SeenAt = now });
        }

        return answered.Count != quiz.Told && now < quiz.Deadline && now - quiz.ToldAt >= QuizRules.BetweenTellings
            ? QuizTransitions.Apply(quiz, QuizEvent.Seen, before => before with { Told = answered.Count, ToldAt = now, SeenAt = now })
            : null;
    }

    private static Quiz? Mark(Quiz quiz, DateTimeOffset now) => now - quiz.SeenAt >= QuizRules.BetweenMarks
        ? QuizTransitions.Apply(quiz, QuizEvent.Seen, before => before with { SeenAt = now })
        : null;
}
