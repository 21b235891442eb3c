namespace SaaBot.Domain.Scores;

/// <summary>What became of an answer that was handed to the store.</summary>
/// <param name="IsNew">False when the person had answered that post, round or card before; then nothing was changed.</param>
/// <param name="Answer">The answer that counts: the new one or the one from before.</param>
public sealed record RecordOutcome(bool IsNew, AnswerRecord Answer);
