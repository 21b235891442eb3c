using SaaBot.Domain.Ports;
using SaaBot.Domain.Scores;

namespace SaaBot.Storage.Sqlite;

/// <summary>Answers and scores in SQLite.</summary>
/// <param name="database">The file.</param>
/// <param name="time">Tells which boards are past their time.</param>
internal sealed class SqliteScoreStore(SqliteDatabase database, TimeProvider time) : IScoreStore
{
    /// <inheritdoc/>
    public Task<RecordOutcome> RecordAsync(AnswerRecord answer, IReadOnlyList<Period> periods, CancellationToken stop) => database.WriteAsync(
        session =>
        {
            RecordOutcome outcome = AnswerTable.Record(session, answer, periods);
            BoardTable.Tidy(session, time.GetUtcNow());
            return outcome;
        },
        stop);

    /// <inheritdoc/>
    public Task<AnswerRecord?> GetAnswerAsync(ulong guildId, string sourceId, ulong userId, CancellationToken stop) =>
        database.ReadAsync(session => AnswerTable.Find(session, guildId, sourceId, userId), stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AnswerRecord>> GetAnswersAsync(ulong guildId, string sourceId, CancellationToken stop) =>
        database.ReadAsync(session => AnswerTable.OfSource(session, guildId, sourceId), stop);

    /// <inheritdoc/>
    public Task<int> CountAnswersAsync(ulong guildId, string sourceId, CancellationToken stop) => database.ReadAsync(
        session => (int)session.Number("SELECT COUNT(*) FROM answer WHERE guild_id = $1 AND source_id = $2", SqliteValues.Of(guildId), sourceId), stop);

    /// <inheritdoc/>
    public Task<Board> GetBoardAsync(ulong guildId, Period period, int count, ulong? userId, CancellationToken stop) =>
        database.ReadAsync(session => BoardTable.Read(session, guildId, period, count, userId), stop);

    /// <inheritdoc/>
    public Task<LearnerTallies> GetTalliesAsync(ulong userId, ulong? guildId, CancellationToken stop) =>
        database.ReadAsync(session => AnswerTable.Tallies(session, userId, guildId), stop);

    /// <inheritdoc/>
    public Task<IReadOnlySet<string>> GetDailySourcesAsync(ulong guildId, ulong userId, CancellationToken stop) => database.ReadAsync<IReadOnlySet<string>>(
        session => session.All(
            "SELECT source_id FROM answer WHERE user_id = $1 AND guild_id = $2 AND source = $3",
            static row => row.GetString(0),
            SqliteValues.Of(userId),
            SqliteValues.Of(guildId),
            nameof(AnswerSource.Daily)).ToHashSet(StringComparer.Ordinal),
        stop);

    /// <inheritdoc/>
    public Task<bool> IsHiddenAsync(ulong userId, CancellationToken stop) => database.ReadAsync(session => IsHidden(session, userId), stop);

    /// <inheritdoc/>
    public Task SetHiddenAsync(ulong userId, bool hidden, CancellationToken stop) => database.WriteAsync(
        session => session.Execute(
            hidden ? "INSERT INTO hidden (user_id) VALUES ($1) ON CONFLICT DO NOTHING" : "DELETE FROM hidden WHERE user_id = $1", SqliteValues.Of(userId)),
        stop);

    /// <inheritdoc/>
    public Task<LearnerExport> ExportAsync(ulong userId, CancellationToken stop) =>
        database.ReadAsync(session => new LearnerExport(userId, IsHidden(session, userId), AnswerTable.OfUser(session, userId)), stop);

    /// <inheritdoc/>
    public Task<int> DeleteAsync(ulong userId, CancellationToken stop) => database.WriteAsync(
        session =>
        {
            long user = SqliteValues.Of(userId);
            BoardTable.Forget(session, user);
            QuizTable.Forget(session, userId);
            session.Execute("DELETE FROM learner WHERE user_id = $1", user);
            session.Execute("DELETE FROM hidden WHERE user_id = $1", user);
            return session.Execute("DELETE FROM answer WHERE user_id = $1", user);
        },
        stop);

    private static bool IsHidden(SqliteSession session, ulong userId) =>
        session.Number("SELECT EXISTS (SELECT 1 FROM hidden WHERE user_id = $1)", SqliteValues.Of(userId)) == 1;
}
