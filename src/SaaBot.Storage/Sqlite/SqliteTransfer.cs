using SaaBot.Domain.Daily;
using SaaBot.Domain.Servers;
using SaaBot.Storage.Json;
using SaaBot.Storage.Transfer;

namespace SaaBot.Storage.Sqlite;

/// <summary>The file's whole content, out and in.</summary>
/// <param name="database">The file.</param>
internal sealed class SqliteTransfer(SqliteDatabase database) : IStoreTransfer
{
    /// <inheritdoc/>
    public Task<bool> IsEmptyAsync(CancellationToken stop) => database.ReadAsync(
        session => session.Number(
            """
            SELECT EXISTS (SELECT 1 FROM server) OR EXISTS (SELECT 1 FROM asked) OR EXISTS (SELECT 1 FROM claim) OR EXISTS (SELECT 1 FROM daily_schedule)
            OR EXISTS (SELECT 1 FROM daily_post) OR EXISTS (SELECT 1 FROM quiz) OR EXISTS (SELECT 1 FROM answer) OR EXISTS (SELECT 1 FROM hidden)
            """) == 0,
        stop);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoreEntry> ReadAsync(CancellationToken stop) => database.Stream(Entries).ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task<IReadOnlyList<bool>> WriteAsync(IReadOnlyList<StoreEntry> entries, CancellationToken stop) =>
        database.WriteAsync<IReadOnlyList<bool>>(session => [.. entries.Select(entry => SqliteImport.Add(session, entry))], stop);

    private static IEnumerable<StoreEntry> Entries(SqliteSession session) => Servers(session)
        .Concat(session.Each("SELECT guild_id, question_id, asked_at FROM asked", static row => (StoreEntry)new StoreEntry.OfAsked(row.Id(0), row.GetString(1), row.Instant(2))))
        .Concat(session.Each(
            "SELECT guild_id, name, claimed_at, is_done FROM claim",
            static row => (StoreEntry)new StoreEntry.OfClaim(row.Id(0), row.GetString(1), row.Instant(2), row.GetBoolean(3))))
        .Concat(Daily(session))
        .Concat(Quizzes(session))
        .Concat(People(session))
        .Concat(Boards(session));

    private static IEnumerable<StoreEntry> Servers(SqliteSession session) => session.Each(
        "SELECT body FROM server", static row => new StoreEntry.OfServer(StoreReading.Read<ServerSettings>(row.GetString(0))));

    private static IEnumerable<StoreEntry> Daily(SqliteSession session) => session
        .Each("SELECT body FROM daily_schedule", static row => (StoreEntry)new StoreEntry.OfSchedule(StoreReading.Read<DailySchedule>(row.GetString(0))))
        .Concat(session.Each(
            "SELECT body FROM daily_post", static row => new StoreEntry.OfPost(StoreReading.Read<DailyPost>(row.GetString(0)))));

    private static IEnumerable<StoreEntry> Quizzes(SqliteSession session) => session
        .Each("SELECT body, ended_at FROM quiz", static row => (StoreEntry)new StoreEntry.OfQuiz(QuizTable.Read(row), row.IsDBNull(1) ? null : row.Instant(1)))
        .Concat(session.Each(
            "SELECT user_id, user_name, chosen, interaction_id, at, guild_id, quiz_id, round FROM quiz_answer",
            static row => new StoreEntry.OfQuizAnswer(row.Id(5), row.GetString(6), row.GetInt32(7), QuizTable.ReadAnswer(row))));

    private static IEnumerable<StoreEntry> People(SqliteSession session) => AnswerTable
        .Every(session)
        .Select(answer => (StoreEntry)new StoreEntry.OfAnswer(answer))
        .Concat(session.Each(
            "SELECT guild_id, user_id, user_name, named_at FROM learner", static row => new StoreEntry.OfName(row.Id(0), row.Id(1), row.GetString(2), row.Instant(3))))
        .Concat(session.Each("SELECT user_id FROM hidden", static row => new StoreEntry.OfHidden(row.Id(0))));

    private static IEnumerable<StoreEntry> Boards(SqliteSession session) => session
        .Each(
            "SELECT guild_id, period, kept_until FROM board",
            static row => (StoreEntry)new StoreEntry.OfBoard(row.Id(0), row.GetString(1), row.IsDBNull(2) ? null : row.Instant(2)))
        .Concat(session.Each(
            "SELECT points, right, answered, time, guild_id, period, user_id FROM board_row JOIN board ON board.id = board_id",
            static row => new StoreEntry.OfStanding(row.Id(4), row.GetString(5), row.Id(6), BoardTable.ReadStanding(row, 0))))
        .Concat(session.Each(
            "SELECT guild_id, period, user_id, question_id FROM met JOIN board ON board.id = board_id",
            static row => new StoreEntry.OfMet(row.Id(0), row.GetString(1), row.Id(2), row.GetString(3))));
}
