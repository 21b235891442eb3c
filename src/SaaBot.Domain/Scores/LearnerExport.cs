namespace SaaBot.Domain.Scores;

/// <summary>Everything that is kept about a person.</summary>
/// <param name="UserId">The person.</param>
/// <param name="IsHidden">Whether boards leave out their name.</param>
/// <param name="Answers">Their answers in every place, oldest first.</param>
public sealed record LearnerExport(ulong UserId, bool IsHidden, IReadOnlyList<AnswerRecord> Answers);
