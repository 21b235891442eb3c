using SaaBot.Domain.Questions;

namespace SaaBot.Domain.Scores;

/// <summary>One person's final answer to one question. It keeps what the question was then, so that a later edit of the question changes no score.</summary>
/// <param name="GuildId">The server, or 0 for direct messages and other places.</param>
/// <param name="UserId">The person.</param>
/// <param name="UserName">The name they went by in that server when they answered.</param>
/// <param name="Source">Where it was answered.</param>
/// <param name="SourceId">The post, round or practice card; a person has at most one answer for each.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="PatternId">The question's pattern.</param>
/// <param name="Domain">The question's exam domain.</param>
/// <param name="Difficulty">1 to 3.</param>
/// <param name="Chosen">What was chosen.</param>
/// <param name="IsRight">Whether exactly the right options were chosen.</param>
/// <param name="Took">From the card to the answer.</param>
/// <param name="At">When it was given, by the interaction's snowflake.</param>
public sealed record AnswerRecord(
    ulong GuildId,
    ulong UserId,
    string UserName,
    AnswerSource Source,
    string SourceId,
    string QuestionId,
    string PatternId,
    ExamDomain Domain,
    int Difficulty,
    OptionSet Chosen,
    bool IsRight,
    TimeSpan Took,
    DateTimeOffset At)
{
    /// <summary>The answer to a question as it is now.</summary>
    /// <param name="guildId">The server, or 0.</param>
    /// <param name="userId">The person.</param>
    /// <param name="userName">The name they go by there.</param>
    /// <param name="source">Where it was answered.</param>
    /// <param name="sourceId">The post, round or practice card.</param>
    /// <param name="question">The question, with the key that counts.</param>
    /// <param name="chosen">What was chosen.</param>
    /// <param name="took">From the card to the answer; none when clocks make it less.</param>
    /// <param name="at">When it was given.</param>
    public static AnswerRecord Of(
        ulong guildId, ulong userId, string userName, AnswerSource source, string sourceId, Question question, OptionSet chosen, TimeSpan took, DateTimeOffset at) =>
        new(
            guildId,
            userId,
            userName,
            source,
            sourceId,
            question.Id,
            question.PatternId,
            question.Domain,
            question.Difficulty,
            chosen,
            question.IsRight(chosen),
            took > TimeSpan.Zero ? took : TimeSpan.Zero,
            at);

    /// <summary>Points for a right answer of difficulty 1.</summary>
    public const int PointsPerDifficulty = 100;

    /// <summary>What the answer is worth the first time a person meets the question in a period: 0, 100, 200 or 300.</summary>
    public int Points => IsRight && Source != AnswerSource.Practice ? Difficulty * PointsPerDifficulty : 0;
}
