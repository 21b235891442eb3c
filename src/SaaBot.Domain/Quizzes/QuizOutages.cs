namespace SaaBot.Domain.Quizzes;

/// <summary>What an absence of the bot or of the server means for a quiz. Pure: each gives the next state, or null when nothing changes.</summary>
public static class QuizOutages
{
    /// <summary>
    /// The step of a worker that finds a quiz which nobody looked after for a while: an open round gets the lost time back, at most a minute; after more than an hour the quiz
    /// rests until somebody resumes it.
    /// </summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="now">The present.</param>
    public static Quiz? Return(Quiz quiz, DateTimeOffset now)
    {
        TimeSpan away = now - quiz.SeenAt;
        if (away > QuizRules.RestsAfter && QuizTransitions.Allows(quiz.Phase, QuizEvent.Paused))
        {
            return QuizTransitions.Apply(quiz, QuizEvent.Paused, before => QuizControl.Rest(before, QuizPauseReason.Away, null, before.SeenAt));
        }

        return away > QuizRules.AwayAfter
            ? QuizTransitions.Apply(quiz, QuizEvent.Extended, before => Extended(before, before.SeenAt, now, Least(away, QuizRules.MostExtension)))
            : null;
    }

    /// <summary>Until when an answer counts: when nobody looked after the quiz for a while, the extension that the next look brings counts already.</summary>
    /// <param name="quiz">The quiz, open.</param>
    /// <param name="at">When the answer was given.</param>
    public static DateTimeOffset? DeadlineAt(Quiz quiz, DateTimeOffset at)
    {
        TimeSpan away = at - quiz.SeenAt;
        return away > QuizRules.AwayAfter ? quiz.Deadline + Least(away, QuizRules.MostExtension) : quiz.Deadline;
    }

    /// <summary>An outage hides the server: its timers stand still.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="now">The present.</param>
    public static Quiz? Freeze(Quiz quiz, DateTimeOffset now) =>
        quiz.FrozenAt is not null ? null : QuizTransitions.Apply(quiz, QuizEvent.Frozen, before => before with { FrozenAt = now });

    /// <summary>The server is back: its timers go on with what they had left; after more than an hour the quiz rests.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="now">The present.</param>
    public static Quiz? Thaw(Quiz quiz, DateTimeOffset now) => quiz.FrozenAt is not { } since ? null : QuizTransitions.Apply(quiz, QuizEvent.Thawed, before =>
    {
        TimeSpan away = now - since;
        if (away > QuizRules.RestsAfter && before.Phase != QuizPhase.Finishing)
        {
            return QuizControl.Rest(before, QuizPauseReason.Away, null, since) with { SeenAt = now };
        }

        return before.Phase == QuizPhase.Open
            ? Extended(before, since, now, away) with { FrozenAt = null }
            : before with { Deadline = before.Deadline + away, FrozenAt = null, SeenAt = now };
    });

    private static Quiz Extended(Quiz quiz, DateTimeOffset from, DateTimeOffset now, TimeSpan by) => quiz with
    {
        Deadline = quiz.Deadline + by,
        ClosesAt = null,
        Gaps = [.. quiz.Gaps, new RoundGap(from, from + by)],
        Away = quiz.Away + (now - from),
        SeenAt = now,
    };

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
