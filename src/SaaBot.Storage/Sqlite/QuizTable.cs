using System.Text.Json;
using Microsoft.Data.Sqlite;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.Storage.Json;

namespace SaaBot.Storage.Sqlite;

/// <summary>The rows of quizzes and their answers. Runs in the caller's transaction.</summary>
internal static class QuizTable
{
    /// <summary>A quiz, or null.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">Its server.</param>
    /// <param name="quizId">Its id.</param>
    public static Quiz? Find(SqliteSession session, ulong guildId, string quizId) =>
        session.First("SELECT body FROM quiz WHERE guild_id = $1 AND id = $2", Read, SqliteValues.Of(guildId), quizId);

    /// <summary>The quiz under way in a channel, or null.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="channelId">The channel.</param>
    public static Quiz? FindRunning(SqliteSession session, ulong guildId, ulong channelId) => session.First(
        "SELECT body FROM quiz WHERE guild_id = $1 AND channel_id = $2 AND ended_at IS NULL", Read, SqliteValues.Of(guildId), SqliteValues.Of(channelId));

    /// <summary>A quiz's version, or null.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">Its server.</param>
    /// <param name="quizId">Its id.</param>
    public static int? Version(SqliteSession session, ulong guildId, string quizId) => session.First(
        "SELECT body ->> '$.version' FROM quiz WHERE guild_id = $1 AND id = $2", static row => (int?)row.GetInt32(0), SqliteValues.Of(guildId), quizId);

    /// <summary>Whether a round of a quiz takes answers.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">Its server.</param>
    /// <param name="quizId">Its id.</param>
    /// <param name="round">The round.</param>
    public static bool TakesAnswers(SqliteSession session, ulong guildId, string quizId, int round) => session.Number(
        "SELECT body ->> '$.phase' = $3 AND body ->> '$.round' = $4 FROM quiz WHERE guild_id = $1 AND id = $2",
        SqliteValues.Of(guildId),
        quizId,
        nameof(QuizPhase.Open),
        round) == 1;

    /// <summary>Keeps a quiz.</summary>
    /// <param name="session">The database.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="now">The present: when it ended, if this is its last step.</param>
    public static void Save(SqliteSession session, Quiz quiz, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO quiz (guild_id, id, channel_id, ended_at, body) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT DO UPDATE SET ended_at = excluded.ended_at, body = excluded.body
        """,
        SqliteValues.Of(quiz.GuildId),
        quiz.Id,
        SqliteValues.Of(quiz.ChannelId),
        quiz.IsOver ? SqliteValues.Of(now) : null,
        JsonSerializer.Serialize(quiz, StoreJson.Default.Quiz));

    /// <summary>A player's answer in a round, or null.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="quizId">The quiz.</param>
    /// <param name="round">The round.</param>
    /// <param name="userId">The player.</param>
    public static QuizAnswer? FindAnswer(SqliteSession session, ulong guildId, string quizId, int round, ulong userId) => session.First(
        "SELECT user_id, user_name, chosen, interaction_id, at FROM quiz_answer WHERE guild_id = $1 AND quiz_id = $2 AND round = $3 AND user_id = $4",
        ReadAnswer,
        SqliteValues.Of(guildId),
        quizId,
        round,
        SqliteValues.Of(userId));

    /// <summary>Keeps a player's answer in place of the one before.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="quizId">The quiz.</param>
    /// <param name="round">The round.</param>
    /// <param name="answer">The answer.</param>
    public static void SaveAnswer(SqliteSession session, ulong guildId, string quizId, int round, QuizAnswer answer) => session.Execute(
        """
        INSERT INTO quiz_answer (guild_id, quiz_id, round, user_id, user_name, chosen, interaction_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT DO UPDATE SET user_name = excluded.user_name, chosen = excluded.chosen, interaction_id = excluded.interaction_id, at = excluded.at
        """,
        SqliteValues.Of(guildId),
        quizId,
        round,
        SqliteValues.Of(answer.UserId),
        answer.UserName,
        answer.Chosen.Bits,
        SqliteValues.Of(answer.InteractionId),
        SqliteValues.Of(answer.At));

    /// <summary>The answers of a round, by interaction.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="quizId">The quiz.</param>
    /// <param name="round">The round.</param>
    public static IReadOnlyList<QuizAnswer> Answers(SqliteSession session, ulong guildId, string quizId, int round) => session.All(
        "SELECT user_id, user_name, chosen, interaction_id, at FROM quiz_answer WHERE guild_id = $1 AND quiz_id = $2 AND round = $3 ORDER BY interaction_id",
        ReadAnswer,
        SqliteValues.Of(guildId),
        quizId,
        round);

    /// <summary>Takes a player out of every quiz: their answers and their scores. The quiz makes a step, so that nobody writes the score back.</summary>
    /// <param name="session">The database.</param>
    /// <param name="userId">The player.</param>
    public static void Forget(SqliteSession session, ulong userId)
    {
        session.Execute("DELETE FROM quiz_answer WHERE user_id = $1", SqliteValues.Of(userId));
        foreach (Quiz quiz in session.All("SELECT body FROM quiz WHERE instr(body, $1) > 0", Read, userId.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            if (quiz.Scores.Any(score => score.UserId == userId))
            {
                Quiz without = quiz with { Version = quiz.Version + 1, Scores = [.. quiz.Scores.Where(score => score.UserId != userId)] };
                session.Execute(
                    "UPDATE quiz SET body = $3 WHERE guild_id = $1 AND id = $2",
                    SqliteValues.Of(quiz.GuildId),
                    quiz.Id,
                    JsonSerializer.Serialize(without, StoreJson.Default.Quiz));
            }
        }
    }

    /// <summary>Reads a quiz.</summary>
    /// <param name="row">A row whose first column is the body.</param>
    public static Quiz Read(SqliteDataReader row) => StoreReading.Read<Quiz>(row.GetString(0));

    /// <summary>Reads an answer.</summary>
    /// <param name="row">A row that begins with the person, the name, the choice, the interaction and the instant.</param>
    public static QuizAnswer ReadAnswer(SqliteDataReader row) => new(row.Id(0), row.GetString(1), new OptionSet(row.GetInt32(2)), row.Id(3), row.Instant(4));
}
