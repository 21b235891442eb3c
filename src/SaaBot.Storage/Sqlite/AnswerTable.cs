using Microsoft.Data.Sqlite;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;

namespace SaaBot.Storage.Sqlite;

/// <summary>The rows of answers, and what follows from one. Runs in the caller's transaction.</summary>
internal static class AnswerTable
{
    private const string Columns =
        "guild_id, user_id, user_name, source, source_id, question_id, pattern_id, domain, difficulty, chosen, is_right, took, at";

    /// <summary>Keeps an answer with all that follows from it, unless the person has one with that source.</summary>
    /// <param name="session">The database.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="periods">The periods it falls in.</param>
    public static RecordOutcome Record(SqliteSession session, AnswerRecord answer, IReadOnlyList<Period> periods)
    {
        if (!Add(session, answer))
        {
            return new RecordOutcome(false, Find(session, answer.GuildId, answer.SourceId, answer.UserId)!);
        }

        SaveName(session, answer.GuildId, answer.UserId, answer.UserName, answer.At);
        foreach (Period period in periods)
        {
            BoardTable.Meet(session, answer, period);
        }

        return new RecordOutcome(true, answer);
    }

    /// <summary>Keeps an answer and nothing else.</summary>
    /// <param name="session">The database.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>False when the person has one with that source.</returns>
    public static bool Add(SqliteSession session, AnswerRecord answer) => session.Execute(
        $"INSERT INTO answer ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING",
        SqliteValues.Of(answer.GuildId),
        SqliteValues.Of(answer.UserId),
        answer.UserName,
        answer.Source.ToString(),
        answer.SourceId,
        answer.QuestionId,
        answer.PatternId,
        answer.Domain.ToString(),
        answer.Difficulty,
        answer.Chosen.Bits,
        answer.IsRight,
        answer.Took.Ticks,
        SqliteValues.Of(answer.At)) == 1;

    /// <summary>Keeps the name of a person in a server, unless a later one is known.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="userId">The person.</param>
    /// <param name="name">The name.</param>
    /// <param name="at">When it was theirs.</param>
    public static void SaveName(SqliteSession session, ulong guildId, ulong userId, string name, DateTimeOffset at) => session.Execute(
        """
        INSERT INTO learner (user_id, guild_id, user_name, named_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT DO UPDATE SET user_name = excluded.user_name, named_at = excluded.named_at WHERE excluded.named_at >= named_at
        """,
        SqliteValues.Of(userId),
        SqliteValues.Of(guildId),
        name,
        SqliteValues.Of(at));

    /// <summary>One answer, or null.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="sourceId">The post, round or card.</param>
    /// <param name="userId">The person.</param>
    public static AnswerRecord? Find(SqliteSession session, ulong guildId, string sourceId, ulong userId) => session.First(
        $"SELECT {Columns} FROM answer WHERE guild_id = $1 AND source_id = $2 AND user_id = $3",
        Read,
        SqliteValues.Of(guildId),
        sourceId,
        SqliteValues.Of(userId));

    /// <summary>All answers to a post, round or card, oldest first.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="sourceId">The post, round or card.</param>
    public static IReadOnlyList<AnswerRecord> OfSource(SqliteSession session, ulong guildId, string sourceId) => session.All(
        $"SELECT {Columns} FROM answer WHERE guild_id = $1 AND source_id = $2 ORDER BY at, user_id", Read, SqliteValues.Of(guildId), sourceId);

    /// <summary>All answers of a person, oldest first.</summary>
    /// <param name="session">The database.</param>
    /// <param name="userId">The person.</param>
    public static IReadOnlyList<AnswerRecord> OfUser(SqliteSession session, ulong userId) => session.All(
        $"SELECT {Columns} FROM answer WHERE user_id = $1 ORDER BY at, guild_id, source_id", Read, SqliteValues.Of(userId));

    /// <summary>Every answer, one after the other.</summary>
    /// <param name="session">The database.</param>
    public static IEnumerable<AnswerRecord> Every(SqliteSession session) => session.Each($"SELECT {Columns} FROM answer", Read);

    /// <summary>A person's tallies.</summary>
    /// <param name="session">The database.</param>
    /// <param name="userId">The person.</param>
    /// <param name="guildId">The server, or null for all.</param>
    public static LearnerTallies Tallies(SqliteSession session, ulong userId, ulong? guildId)
    {
        Dictionary<string, Tally> patterns = new(StringComparer.Ordinal);
        Dictionary<ExamDomain, Tally> domains = [];
        foreach ((string pattern, ExamDomain domain, Tally tally) in session.All(
            """
            SELECT pattern_id, domain, COUNT(*), SUM(is_right) FROM answer
            WHERE user_id = $1 AND ($2 IS NULL OR guild_id = $2) GROUP BY pattern_id, domain
            """,
            static row => (row.GetString(0), row.Enumeration<ExamDomain>(1), new Tally(row.GetInt32(2), row.GetInt32(3))),
            SqliteValues.Of(userId),
            guildId is { } guild ? SqliteValues.Of(guild) : null))
        {
            patterns[pattern] = patterns.GetValueOrDefault(pattern).Plus(tally);
            domains[domain] = domains.GetValueOrDefault(domain).Plus(tally);
        }

        return new LearnerTallies(patterns, domains);
    }

    private static AnswerRecord Read(SqliteDataReader row) => new(
        row.Id(0),
        row.Id(1),
        row.GetString(2),
        row.Enumeration<AnswerSource>(3),
        row.GetString(4),
        row.GetString(5),
        row.GetString(6),
        row.Enumeration<ExamDomain>(7),
        row.GetInt32(8),
        new OptionSet(row.GetInt32(9)),
        row.GetBoolean(10),
        TimeSpan.FromTicks(row.GetInt64(11)),
        row.Instant(12));
}
