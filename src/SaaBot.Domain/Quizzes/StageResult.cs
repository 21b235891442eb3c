namespace SaaBot.Domain.Quizzes;

/// <summary>What came of showing something.</summary>
/// <param name="MessageId">The message; 0 when nothing was sent.</param>
/// <param name="Failure">Why it was not shown, or null.</param>
public readonly record struct StageResult(ulong MessageId, StageFailure? Failure)
{
    /// <summary>It is shown.</summary>
    /// <param name="messageId">The message.</param>
    public static StageResult Shown(ulong messageId) => new(messageId, null);

    /// <summary>It is not shown.</summary>
    /// <param name="failure">Why.</param>
    public static StageResult Failed(StageFailure failure) => new(0, failure);
}
