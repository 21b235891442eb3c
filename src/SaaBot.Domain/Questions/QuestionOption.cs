using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Questions;

/// <summary>One of the options of a question.</summary>
/// <param name="Text">What it proposes, at most 220 characters.</param>
/// <param name="IsRight">Whether it belongs to the answer.</param>
/// <param name="Why">Why it is right or wrong, on one line of at most 200 characters.</param>
public sealed record QuestionOption(LocalizedText Text, bool IsRight, LocalizedText Why);
