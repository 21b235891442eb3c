namespace SaaBot.Domain.Quizzes;

/// <summary>How a quiz came to rest.</summary>
/// <param name="From">Where it goes on; never <see cref="QuizPhase.Paused"/> or <see cref="QuizPhase.Ended"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">Since when.</param>
/// <param name="By">Who asked for it, or null.</param>
public sealed record QuizPause(QuizPhase From, QuizPauseReason Reason, DateTimeOffset At, ulong? By)
{
    /// <summary>Whether people were told.</summary>
    public bool IsTold { get; init; }
}
