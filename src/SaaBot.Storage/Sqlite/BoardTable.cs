using Microsoft.Data.Sqlite;
using SaaBot.Domain.Scores;

namespace SaaBot.Storage.Sqlite;

/// <summary>The boards and their rows. Runs in the caller's transaction.</summary>
internal static class BoardTable
{
    // Rows of boards past their time that one answer takes along: more than it can add, so that the old ones always end.
    private const int RowsTidied = 32;

    /// <summary>Notes that somebody has met a question in a period; the first time, and unless it was practice, it changes their row.</summary>
    /// <param name="session">The database.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="period">The period.</param>
    public static void Meet(SqliteSession session, AnswerRecord answer, Period period)
    {
        long boardId = Find(session, answer.GuildId, period.Key) ?? Add(session, answer.GuildId, period.Key, KeptUntil(period));
        long userId = SqliteValues.Of(answer.UserId);
        if (!AddMet(session, boardId, userId, answer.QuestionId) || answer.Source == AnswerSource.Practice)
        {
            return;
        }

        Standing? old = Row(session, boardId, userId);
        Save(session, boardId, userId, old, (old ?? default).With(answer));
    }

    /// <summary>The number of a server's board, or null when nobody has answered in the period.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="period">The period's key.</param>
    public static long? Find(SqliteSession session, ulong guildId, string period) =>
        session.First("SELECT id FROM board WHERE guild_id = $1 AND period = $2", static row => (long?)row.GetInt64(0), SqliteValues.Of(guildId), period);

    /// <summary>Makes a server's board.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="period">The period's key.</param>
    /// <param name="keptUntil">When it may go, or null.</param>
    public static long Add(SqliteSession session, ulong guildId, string period, DateTimeOffset? keptUntil) => session.Number(
        "INSERT INTO board (guild_id, period, kept_until) VALUES ($1, $2, $3) RETURNING id",
        SqliteValues.Of(guildId),
        period,
        keptUntil is { } until ? SqliteValues.Of(until) : null);

    /// <summary>Notes that somebody has met a question.</summary>
    /// <param name="session">The database.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="userId">The person, as a column.</param>
    /// <param name="questionId">The question.</param>
    /// <returns>Whether it was the first time.</returns>
    public static bool AddMet(SqliteSession session, long boardId, long userId, string questionId) =>
        session.Execute("INSERT INTO met (board_id, user_id, question_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", boardId, userId, questionId) == 1;

    /// <summary>What somebody has reached, or null.</summary>
    /// <param name="session">The database.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="userId">The person, as a column.</param>
    public static Standing? Row(SqliteSession session, long boardId, long userId) => session.First(
        "SELECT points, right, answered, time FROM board_row WHERE board_id = $1 AND user_id = $2", static row => (Standing?)ReadStanding(row, 0), boardId, userId);

    /// <summary>Keeps what somebody has reached.</summary>
    /// <param name="session">The database.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="userId">The person, as a column.</param>
    /// <param name="old">What they had reached before, or null.</param>
    /// <param name="fresh">What they have reached now.</param>
    public static void Save(SqliteSession session, long boardId, long userId, Standing? old, Standing fresh)
    {
        session.Execute(
            """
            INSERT INTO board_row (board_id, user_id, points, right, answered, time, key) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT DO UPDATE SET points = $3, right = $4, answered = $5, time = $6, key = $7
            """,
            boardId,
            userId,
            fresh.Points,
            fresh.Right,
            fresh.Answered,
            fresh.Time.Ticks,
            fresh.Key);
        KeyCounts.Move(session, boardId, old?.Key, fresh.Key);
    }

    /// <summary>The top of a board and somebody's own row.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="period">The period.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="userId">Whose own row, or null.</param>
    public static Board Read(SqliteSession session, ulong guildId, Period period, int count, ulong? userId)
    {
        if (Find(session, guildId, period.Key) is not { } boardId)
        {
            return new Board(period, [], null, 0);
        }

        List<BoardRow> top = [];
        foreach ((ulong user, Standing standing) in session.All(
            "SELECT points, right, answered, time, user_id FROM board_row WHERE board_id = $1 ORDER BY key DESC, user_id LIMIT $2",
            static row => (row.Id(4), ReadStanding(row, 0)),
            boardId,
            count))
        {
            bool isLevel = top.Count > 0 && top[^1].Standing.Key == standing.Key;
            top.Add(RowOf(session, guildId, isLevel ? top[^1].Rank : top.Count + 1, user, standing));
        }

        BoardRow? own = userId is { } asked && Row(session, boardId, SqliteValues.Of(asked)) is { } reached
            ? RowOf(session, guildId, 1 + (int)KeyCounts.Above(session, boardId, reached.Key), asked, reached)
            : null;
        return new Board(period, top, own, (int)KeyCounts.Total(session, boardId));
    }

    /// <summary>Takes a person off every board of the servers in which they have answered.</summary>
    /// <param name="session">The database.</param>
    /// <param name="userId">The person, as a column.</param>
    public static void Forget(SqliteSession session, long userId)
    {
        foreach (long boardId in session.All(
            "SELECT id FROM board WHERE guild_id IN (SELECT guild_id FROM learner WHERE user_id = $1)", static row => row.GetInt64(0), userId))
        {
            if (Row(session, boardId, userId) is { } reached)
            {
                KeyCounts.Move(session, boardId, reached.Key, null);
                session.Execute("DELETE FROM board_row WHERE board_id = $1 AND user_id = $2", boardId, userId);
            }

            session.Execute("DELETE FROM met WHERE board_id = $1 AND user_id = $2", boardId, userId);
        }
    }

    /// <summary>Deletes some rows of boards that are past their time, and a board with its last row.</summary>
    /// <param name="session">The database.</param>
    /// <param name="now">The present.</param>
    public static void Tidy(SqliteSession session, DateTimeOffset now)
    {
        if (session.First(
            "SELECT id FROM board WHERE kept_until < $1 ORDER BY kept_until LIMIT 1", static row => (long?)row.GetInt64(0), SqliteValues.Of(now)) is not { } boardId)
        {
            return;
        }

        int deleted = session.Execute(
            "DELETE FROM met WHERE board_id = $1 AND (user_id, question_id) IN (SELECT user_id, question_id FROM met WHERE board_id = $1 LIMIT $2)", boardId, RowsTidied);
        deleted += session.Execute(
            "DELETE FROM board_row WHERE board_id = $1 AND user_id IN (SELECT user_id FROM board_row WHERE board_id = $1 LIMIT $2)", boardId, RowsTidied);
        deleted += session.Execute(
            "DELETE FROM board_count WHERE board_id = $1 AND (level, prefix) IN (SELECT level, prefix FROM board_count WHERE board_id = $1 LIMIT $2)", boardId, RowsTidied);
        if (deleted == 0)
        {
            session.Execute("DELETE FROM board WHERE id = $1", boardId);
        }
    }

    /// <summary>When a period's board may go, or null for never.</summary>
    /// <param name="period">The period.</param>
    public static DateTimeOffset? KeptUntil(Period period) => period.KeptAfterEnd == Timeout.InfiniteTimeSpan ? null : period.End + period.KeptAfterEnd;

    private static BoardRow RowOf(SqliteSession session, ulong guildId, int rank, ulong userId, Standing standing)
    {
        (string name, bool isHidden) = session.First(
            "SELECT user_name, EXISTS (SELECT 1 FROM hidden WHERE user_id = $1) FROM learner WHERE user_id = $1 AND guild_id = $2",
            static row => (row.GetString(0), row.GetBoolean(1)),
            SqliteValues.Of(userId),
            SqliteValues.Of(guildId));
        return new BoardRow(rank, userId, name ?? "", isHidden, standing);
    }

    /// <summary>Reads what somebody has reached.</summary>
    /// <param name="row">A row.</param>
    /// <param name="column">The column of the points; the right answers, all answers and the time follow.</param>
    public static Standing ReadStanding(SqliteDataReader row, int column) =>
        new(row.GetInt32(column), row.GetInt32(column + 1), row.GetInt32(column + 2), TimeSpan.FromTicks(row.GetInt64(column + 3)));
}
