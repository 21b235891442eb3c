namespace SaaBot.Domain.Quizzes;

/// <summary>Where a quiz stands. Every step is stored before its effect on Discord, and the effect is repeated with the same nonce after a crash.</summary>
public enum QuizPhase
{
    /// <summary>The round is chosen; its card has still to be sent.</summary>
    Opening,

    /// <summary>The card stands and takes answers.</summary>
    Open,

    /// <summary>No more answers; they are to be counted.</summary>
    Closing,

    /// <summary>Counted; the explanation has still to be sent.</summary>
    Revealing,

    /// <summary>Explained; the next round waits for the host or its time.</summary>
    Between,

    /// <summary>Resting until somebody resumes it.</summary>
    Paused,

    /// <summary>All rounds are done; the final table has still to be sent.</summary>
    Finishing,

    /// <summary>Over.</summary>
    Ended,
}
