namespace SaaBot.Domain.Quizzes;

/// <summary>The steps of a quiz that people bring. Pure: each gives the next state, or null when it is not legal now.</summary>
public static class QuizControl
{
    /// <summary>The quiz comes to rest.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who asked for it, or null.</param>
    /// <param name="now">The present.</param>
    public static Quiz? Pause(Quiz quiz, QuizPauseReason reason, ulong? by, DateTimeOffset now) =>
        reason == QuizPauseReason.Asked && quiz.End is not null
            ? null
            : QuizTransitions.Apply(quiz, QuizEvent.Paused, before => Rest(Seen(before, by, now), reason, by, now));

    /// <summary>The quiz goes on where it rested: an open round with the time it had left, in a new card; otherwise the next round.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="now">The present.</param>
    public static Quiz? Resume(Quiz quiz, ulong by, DateTimeOffset now) => QuizTransitions.Apply(quiz, QuizEvent.Resumed, before =>
    {
        QuizPause pause = before.Pause!;
        Quiz awake = Seen(before, by, now) with
        {
            Attempt = before.Attempt + 1,
            Gaps = before.HasUncounted ? [.. before.Gaps, new RoundGap(pause.At, now)] : before.Gaps,
            Pause = null,
            SeenAt = now,
            Failures = 0,
            NotBefore = null,
        };
        return pause.From switch
        {
            QuizPhase.Between => QuizMachine.NextRound(awake, now),
            QuizPhase.Open => awake with { Phase = QuizPhase.Opening },
            _ => awake with { Phase = pause.From },
        };
    });

    /// <summary>The quiz is to end: an open round is counted and explained first, then the table is shown. Null when it is coming to its end already.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="why">Why.</param>
    /// <param name="now">The present.</param>
    public static Quiz? Stop(Quiz quiz, QuizEnd why, DateTimeOffset now)
    {
        bool rests = quiz.Phase == QuizPhase.Paused;
        bool reveals = (rests ? quiz.Pause!.From : quiz.Phase) == QuizPhase.Revealing;
        return quiz.End is not null && !rests ? null : QuizTransitions.Apply(quiz, QuizEvent.Stopped, before => before with
        {
            Phase = before.HasUncounted ? QuizPhase.Closing : reveals ? QuizPhase.Revealing : QuizPhase.Finishing,
            End = why,
            Attempt = rests ? before.Attempt + 1 : before.Attempt,
            Pause = null,
            SeenAt = now,
            Failures = 0,
            NotBefore = null,
        });
    }

    /// <summary>The quiz is to end without another word, because there is nowhere to say it; an open round is counted first.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="why">Why.</param>
    public static Quiz? Silence(Quiz quiz, QuizEnd why) => QuizTransitions.Apply(quiz, QuizEvent.Silenced, before => before with
    {
        Phase = before.HasUncounted ? QuizPhase.Closing : QuizPhase.Ended,
        End = why,
        Pause = null,
        FrozenAt = null,
        Failures = 0,
        NotBefore = null,
    });

    /// <summary>Whether the host has not been seen for a while, so that a player may take their place. In a round the host may be thinking: it goes by the round before.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="now">The present.</param>
    public static bool IsHostGone(Quiz quiz, DateTimeOffset now)
    {
        bool thinking = quiz.Phase == QuizPhase.Open
            && (quiz.Round == 0 || quiz.Scores.Any(score => score.UserId == quiz.HostId && score.LastRound == quiz.Round - 1));
        return !thinking && now - quiz.HostSeenAt >= QuizRules.HostGoneAfter;
    }

    /// <summary>A player becomes the host; null while the host is there.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="by">Somebody who plays.</param>
    /// <param name="now">The present.</param>
    public static Quiz? TakeOver(Quiz quiz, ulong by, DateTimeOffset now) =>
        by == quiz.HostId || !IsHostGone(quiz, now)
            ? null
            : QuizTransitions.Apply(quiz, QuizEvent.TakenOver, before => before with { HostId = by, HostSeenAt = now });

    /// <summary>The state at rest, whoever brought it about.</summary>
    internal static Quiz Rest(Quiz quiz, QuizPauseReason reason, ulong? by, DateTimeOffset since)
    {
        bool isOver = quiz.Phase == QuizPhase.Open && since >= (quiz.ClosesAt ?? quiz.Deadline);
        TimeSpan? left = quiz.Phase == QuizPhase.Open ? quiz.Deadline - since : quiz.Remaining;
        return quiz with
        {
            Phase = QuizPhase.Paused,
            Pause = new QuizPause(isOver ? QuizPhase.Closing : quiz.Phase, reason, since, by),
            Remaining = left is { } time && time < QuizRules.LeastRemaining ? QuizRules.LeastRemaining : left,
            FrozenAt = null,
            ClosesAt = null,
            Failures = 0,
            NotBefore = null,
        };
    }

    private static Quiz Seen(Quiz quiz, ulong? by, DateTimeOffset now) => by == quiz.HostId ? quiz with { HostSeenAt = now } : quiz;
}
