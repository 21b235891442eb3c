namespace SaaBot.Domain.Quizzes;

/// <summary>What can happen to a quiz; <see cref="QuizTransitions"/> says in which phase, and where it leads.</summary>
public enum QuizEvent
{
    /// <summary>A worker looked after it; nothing else changed.</summary>
    Seen,

    /// <summary>The round's question was kept.</summary>
    Chosen,

    /// <summary>The round's question is no longer in the bank.</summary>
    Skipped,

    /// <summary>The card was sent.</summary>
    CardSent,

    /// <summary>The card was changed.</summary>
    CardChanged,

    /// <summary>The bot was away for a moment.</summary>
    Extended,

    /// <summary>Everyone has answered: the round closes early.</summary>
    Hastened,

    /// <summary>The round takes no more answers.</summary>
    Closed,

    /// <summary>The answers were counted.</summary>
    Counted,

    /// <summary>The explanation was sent.</summary>
    RevealSent,

    /// <summary>The next round begins.</summary>
    Next,

    /// <summary>It comes to rest.</summary>
    Paused,

    /// <summary>People were told that it rests.</summary>
    PauseTold,

    /// <summary>It goes on.</summary>
    Resumed,

    /// <summary>It is to end, with what was answered counted and the table shown.</summary>
    Stopped,

    /// <summary>It is to end without another word, with what was answered counted.</summary>
    Silenced,

    /// <summary>The table was sent.</summary>
    TableSent,

    /// <summary>Somebody else runs it now.</summary>
    TakenOver,

    /// <summary>An outage hides its server.</summary>
    Frozen,

    /// <summary>Its server is back.</summary>
    Thawed,

    /// <summary>Discord did not take what was sent.</summary>
    Failed,
}
