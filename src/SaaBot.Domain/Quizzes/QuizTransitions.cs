namespace SaaBot.Domain.Quizzes;

/// <summary>The table of legal transitions: from each phase, what may happen and in which phases it may end. Whatever is not here is refused.</summary>
public static class QuizTransitions
{
    private static readonly Dictionary<(QuizPhase From, QuizEvent Event), QuizPhase[]> Table =
        new()
        {
            [(QuizPhase.Opening, QuizEvent.Seen)] = [QuizPhase.Opening],
            [(QuizPhase.Opening, QuizEvent.Chosen)] = [QuizPhase.Opening],
            [(QuizPhase.Opening, QuizEvent.Skipped)] = [QuizPhase.Opening, QuizPhase.Finishing],
            [(QuizPhase.Opening, QuizEvent.CardSent)] = [QuizPhase.Open],
            [(QuizPhase.Opening, QuizEvent.CardChanged)] = [QuizPhase.Opening],
            [(QuizPhase.Opening, QuizEvent.Paused)] = [QuizPhase.Paused],
            [(QuizPhase.Opening, QuizEvent.Stopped)] = [QuizPhase.Closing, QuizPhase.Finishing],
            [(QuizPhase.Opening, QuizEvent.Silenced)] = [QuizPhase.Closing, QuizPhase.Ended],
            [(QuizPhase.Opening, QuizEvent.TakenOver)] = [QuizPhase.Opening],
            [(QuizPhase.Opening, QuizEvent.Frozen)] = [QuizPhase.Opening],
            [(QuizPhase.Opening, QuizEvent.Thawed)] = [QuizPhase.Opening, QuizPhase.Paused],
            [(QuizPhase.Opening, QuizEvent.Failed)] = [QuizPhase.Opening],

            [(QuizPhase.Open, QuizEvent.Seen)] = [QuizPhase.Open],
            [(QuizPhase.Open, QuizEvent.CardChanged)] = [QuizPhase.Open],
            [(QuizPhase.Open, QuizEvent.Extended)] = [QuizPhase.Open],
            [(QuizPhase.Open, QuizEvent.Hastened)] = [QuizPhase.Open],
            [(QuizPhase.Open, QuizEvent.Closed)] = [QuizPhase.Closing],
            [(QuizPhase.Open, QuizEvent.Paused)] = [QuizPhase.Paused],
            [(QuizPhase.Open, QuizEvent.Stopped)] = [QuizPhase.Closing],
            [(QuizPhase.Open, QuizEvent.Silenced)] = [QuizPhase.Closing],
            [(QuizPhase.Open, QuizEvent.TakenOver)] = [QuizPhase.Open],
            [(QuizPhase.Open, QuizEvent.Frozen)] = [QuizPhase.Open],
            [(QuizPhase.Open, QuizEvent.Thawed)] = [QuizPhase.Open, QuizPhase.Paused],
            [(QuizPhase.Open, QuizEvent.Failed)] = [QuizPhase.Open],

            [(QuizPhase.Closing, QuizEvent.Seen)] = [QuizPhase.Closing],
            [(QuizPhase.Closing, QuizEvent.Counted)] = [QuizPhase.Revealing, QuizPhase.Ended],
            [(QuizPhase.Closing, QuizEvent.Paused)] = [QuizPhase.Paused],
            [(QuizPhase.Closing, QuizEvent.Stopped)] = [QuizPhase.Closing],
            [(QuizPhase.Closing, QuizEvent.Silenced)] = [QuizPhase.Closing],
            [(QuizPhase.Closing, QuizEvent.TakenOver)] = [QuizPhase.Closing],
            [(QuizPhase.Closing, QuizEvent.Frozen)] = [QuizPhase.Closing],
            [(QuizPhase.Closing, QuizEvent.Thawed)] = [QuizPhase.Closing, QuizPhase.Paused],

            [(QuizPhase.Revealing, QuizEvent.Seen)] = [QuizPhase.Revealing],
            [(QuizPhase.Revealing, QuizEvent.CardChanged)] = [QuizPhase.Revealing],
            [(QuizPhase.Revealing, QuizEvent.RevealSent)] = [QuizPhase.Between, QuizPhase.Finishing],
            [(QuizPhase.Revealing, QuizEvent.Paused)] = [QuizPhase.Paused],
            [(QuizPhase.Revealing, QuizEvent.Stopped)] = [QuizPhase.Revealing],
            [(QuizPhase.Revealing, QuizEvent.Silenced)] = [QuizPhase.Ended],
            [(QuizPhase.Revealing, QuizEvent.TakenOver)] = [QuizPhase.Revealing],
            [(QuizPhase.Revealing, QuizEvent.Frozen)] = [QuizPhase.Revealing],
            [(QuizPhase.Revealing, QuizEvent.Thawed)] = [QuizPhase.Revealing, QuizPhase.Paused],
            [(QuizPhase.Revealing, QuizEvent.Failed)] = [QuizPhase.Revealing, QuizPhase.Ended],

            [(QuizPhase.Between, QuizEvent.Seen)] = [QuizPhase.Between],
            [(QuizPhase.Between, QuizEvent.CardChanged)] = [QuizPhase.Between],
            [(QuizPhase.Between, QuizEvent.Next)] = [QuizPhase.Opening],
            [(QuizPhase.Between, QuizEvent.Paused)] = [QuizPhase.Paused],
            [(QuizPhase.Between, QuizEvent.Stopped)] = [QuizPhase.Finishing],
            [(QuizPhase.Between, QuizEvent.Silenced)] = [QuizPhase.Ended],
            [(QuizPhase.Between, QuizEvent.TakenOver)] = [QuizPhase.Between],
            [(QuizPhase.Between, QuizEvent.Frozen)] = [QuizPhase.Between],
            [(QuizPhase.Between, QuizEvent.Thawed)] = [QuizPhase.Between, QuizPhase.Paused],
            [(QuizPhase.Between, QuizEvent.Failed)] = [QuizPhase.Between],

            [(QuizPhase.Paused, QuizEvent.CardChanged)] = [QuizPhase.Paused],
            [(QuizPhase.Paused, QuizEvent.PauseTold)] = [QuizPhase.Paused],
            [(QuizPhase.Paused, QuizEvent.Resumed)] = [QuizPhase.Opening, QuizPhase.Closing, QuizPhase.Revealing],
            [(QuizPhase.Paused, QuizEvent.Stopped)] = [QuizPhase.Closing, QuizPhase.Revealing, QuizPhase.Finishing],
            [(QuizPhase.Paused, QuizEvent.Silenced)] = [QuizPhase.Closing, QuizPhase.Ended],
            [(QuizPhase.Paused, QuizEvent.TakenOver)] = [QuizPhase.Paused],
            [(QuizPhase.Paused, QuizEvent.Failed)] = [QuizPhase.Paused],

            [(QuizPhase.Finishing, QuizEvent.Seen)] = [QuizPhase.Finishing],
            [(QuizPhase.Finishing, QuizEvent.CardChanged)] = [QuizPhase.Finishing],
            [(QuizPhase.Finishing, QuizEvent.TableSent)] = [QuizPhase.Ended],
            [(QuizPhase.Finishing, QuizEvent.Silenced)] = [QuizPhase.Ended],
            [(QuizPhase.Finishing, QuizEvent.Frozen)] = [QuizPhase.Finishing],
            [(QuizPhase.Finishing, QuizEvent.Thawed)] = [QuizPhase.Finishing],
            [(QuizPhase.Finishing, QuizEvent.Failed)] = [QuizPhase.Finishing, QuizPhase.Ended],
        };

    /// <summary>The phases that an event may lead to; none when it is not legal.</summary>
    /// <param name="from">The phase it happens in.</param>
    /// <param name="happened">The event.</param>
    public static IReadOnlyList<QuizPhase> To(QuizPhase from, QuizEvent happened) => Table.GetValueOrDefault((from, happened)) ?? [];

    /// <summary>Whether an event is legal in a phase.</summary>
    /// <param name="from">The phase.</param>
    /// <param name="happened">The event.</param>
    public static bool Allows(QuizPhase from, QuizEvent happened) => Table.ContainsKey((from, happened));

    /// <summary>Makes the next state of a quiz by an event; null when the event is not legal.</summary>
    /// <param name="quiz">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <param name="next">The state after, but for its version.</param>
    /// <exception cref="InvalidOperationException">The event leads elsewhere than the table says: a bug.</exception>
    internal static Quiz? Apply(Quiz quiz, QuizEvent happened, Func<Quiz, Quiz> next)
    {
        if (!Table.TryGetValue((quiz.Phase, happened), out QuizPhase[]? phases))
        {
            return null;
        }

        Quiz result = next(quiz) with { Version = quiz.Version + 1 };
        return phases.Contains(result.Phase)
            ? result
            : throw new InvalidOperationException($"{happened} must not lead from {quiz.Phase} to {result.Phase}.");
    }
}
