using SaaBot.Domain.Scores;

namespace SaaBot.Domain.Quizzes;

/// <summary>A row of a quiz's final table.</summary>
/// <param name="Rank">From 1; players who are level share a rank.</param>
/// <param name="Score">What the player reached.</param>
public sealed record QuizRow(int Rank, QuizScore Score)
{
    /// <summary>The table of a quiz: points, then accuracy, then the time taken, where a round without an answer counts as taken in full; level players share a rank.</summary>
    /// <param name="quiz">The quiz.</param>
    public static IReadOnlyList<QuizRow> TableOf(Quiz quiz)
    {
        (QuizScore Score, long Key)[] ordered =
        [
            .. quiz.Scores.Select(score => (Score: score, Standing(quiz, score).Key)).OrderByDescending(row => row.Key).ThenBy(row => row.Score.UserId),
        ];
        return [.. ordered.Select(row => new QuizRow(1 + ordered.Count(other => other.Key > row.Key), row.Score))];
    }

    private static Standing Standing(Quiz quiz, QuizScore score)
    {
        int missed = Math.Max(0, quiz.CountedRounds - score.Answered);
        return new Standing(score.Points, score.Right, score.Answered, score.Time + (missed * quiz.RoundTime));
    }
}
