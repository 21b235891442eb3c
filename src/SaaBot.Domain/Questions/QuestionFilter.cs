namespace SaaBot.Domain.Questions;

/// <summary>Which questions of the bank are wanted; what is null does not matter.</summary>
/// <param name="PatternId">Id of the pattern.</param>
/// <param name="Domain">The exam's domain.</param>
/// <param name="Difficulty">1 to 3.</param>
public sealed record QuestionFilter(string? PatternId = null, ExamDomain? Domain = null, int? Difficulty = null)
{
    /// <summary>Every question.</summary>
    public static QuestionFilter Any { get; } = new();

    /// <summary>Whether a question is wanted.</summary>
    /// <param name="question">The question.</param>
    public bool Takes(Question question) =>
        (PatternId is null || PatternId == question.PatternId)
        && (Domain is null || Domain == question.Domain)
        && (Difficulty is null || Difficulty == question.Difficulty);

    /// <summary>The wanted questions, in the order given.</summary>
    /// <param name="bank">The questions to look at.</param>
    public IReadOnlyList<Question> Pool(IEnumerable<Question> bank) => [.. bank.Where(Takes)];
}
