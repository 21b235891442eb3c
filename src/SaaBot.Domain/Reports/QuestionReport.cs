namespace SaaBot.Domain.Reports;

/// <summary>What a person finds wrong with a question of the bank.</summary>
/// <param name="UserId">Who sent it.</param>
/// <param name="At">When.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="QuestionVersion">The question as it was then; a corrected one has another version.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Text">In the person's own words; may be empty, at most <see cref="LongestText"/> characters.</param>
public sealed record QuestionReport(ulong UserId, DateTimeOffset At, string QuestionId, string QuestionVersion, QuestionFault Fault, string Text) : IReport<QuestionReport>
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 1000;

    /// <inheritdoc/>
    public bool IsAboutTheSame(QuestionReport other) => UserId == other.UserId && QuestionId == other.QuestionId && QuestionVersion == other.QuestionVersion;
}
