using System.Diagnostics.CodeAnalysis;

namespace SaaBot.Domain.Questions;

/// <summary>What came of choosing a question.</summary>
/// <param name="Kind">How it was chosen.</param>
/// <param name="Question">The question; null only with <see cref="ChoiceKind.None"/>.</param>
/// <param name="Ready">
/// How many questions of the pool might have been chosen without coming too early, this one among them: 0 with
/// <see cref="ChoiceKind.Early"/> and <see cref="ChoiceKind.None"/>. A small number means that the pool runs low.
/// </param>
public sealed record QuestionChoice(ChoiceKind Kind, Question? Question, int Ready)
{
    /// <summary>Nothing to choose from.</summary>
    public static QuestionChoice None { get; } = new(ChoiceKind.None, null, 0);

    /// <summary>Whether there is a question.</summary>
    [MemberNotNullWhen(true, nameof(Question))]
    public bool IsAny => Question is not null;
}
