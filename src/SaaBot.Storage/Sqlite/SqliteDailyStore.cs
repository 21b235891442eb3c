using System.Text.Json;
using Microsoft.Data.Sqlite;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Storage.Json;

namespace SaaBot.Storage.Sqlite;

/// <summary>The daily question in SQLite.</summary>
/// <param name="database">The file.</param>
internal sealed class SqliteDailyStore(SqliteDatabase database) : IDailyStore
{
    /// <inheritdoc/>
    public Task<DailySchedule?> GetScheduleAsync(ulong guildId, CancellationToken stop) => database.ReadAsync(
        session => session.First("SELECT body FROM daily_schedule WHERE guild_id = $1", ReadSchedule, SqliteValues.Of(guildId)), stop);

    /// <inheritdoc/>
    public Task SaveScheduleAsync(DailySchedule schedule, CancellationToken stop) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO daily_schedule (guild_id, body) VALUES ($1, $2) ON CONFLICT DO UPDATE SET body = excluded.body",
            SqliteValues.Of(schedule.GuildId),
            JsonSerializer.Serialize(schedule, StoreJson.Default.DailySchedule)),
        stop);

    /// <inheritdoc/>
    public Task<bool> RemoveScheduleAsync(ulong guildId, CancellationToken stop) =>
        database.WriteAsync(session => session.Execute("DELETE FROM daily_schedule WHERE guild_id = $1", SqliteValues.Of(guildId)) == 1, stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DailySchedule>> ListSchedulesAsync(CancellationToken stop) => database.ReadAsync<IReadOnlyList<DailySchedule>>(
        session => session.All("SELECT body FROM daily_schedule ORDER BY guild_id", ReadSchedule), stop);

    /// <inheritdoc/>
    public Task<DailyClaim> ClaimAsync(DailyPost candidate, TimeSpan lease, CancellationToken stop) => database.WriteAsync(
        session =>
        {
            if (Find(session, candidate.GuildId, candidate.Date) is not { } post)
            {
                Write(session, candidate);
                if (candidate.QuestionId.Length > 0)
                {
                    AskedTable.Note(session, candidate.GuildId, candidate.QuestionId, candidate.ClaimedAt);
                }

                return new DailyClaim(true, false, candidate);
            }

            if (post.State != DailyPostState.Claimed || post.ClaimedAt + lease >= candidate.ClaimedAt)
            {
                return new DailyClaim(false, false, post);
            }

            DailyPost again = post with { ClaimedAt = candidate.ClaimedAt };
            Write(session, again);
            return new DailyClaim(true, true, again);
        },
        stop);

    /// <inheritdoc/>
    public Task<bool> AdvanceAsync(DailyPost post, DailyPostState expected, CancellationToken stop) => database.WriteAsync(
        session =>
        {
            bool isExpected = Find(session, post.GuildId, post.Date)?.State == expected;
            if (isExpected)
            {
                Write(session, post);
            }

            return isExpected;
        },
        stop);

    /// <inheritdoc/>
    public Task<DailyPost?> GetPostAsync(ulong guildId, DateOnly date, CancellationToken stop) => database.ReadAsync(session => Find(session, guildId, date), stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DailyPost>> ListPostsAsync(ulong guildId, DateOnly since, CancellationToken stop) => database.ReadAsync<IReadOnlyList<DailyPost>>(
        session => session.All(
            "SELECT body FROM daily_post WHERE guild_id = $1 AND date >= $2 ORDER BY date", ReadPost, SqliteValues.Of(guildId), SqliteValues.Of(since)),
        stop);

    private static DailyPost? Find(SqliteSession session, ulong guildId, DateOnly date) => session.First(
        "SELECT body FROM daily_post WHERE guild_id = $1 AND date = $2", ReadPost, SqliteValues.Of(guildId), SqliteValues.Of(date));

    private static void Write(SqliteSession session, DailyPost post) => session.Execute(
        "INSERT INTO daily_post (guild_id, date, body) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET body = excluded.body",
        SqliteValues.Of(post.GuildId),
        SqliteValues.Of(post.Date),
        JsonSerializer.Serialize(post, StoreJson.Default.DailyPost));

    private static DailyPost ReadPost(SqliteDataReader row) => StoreReading.Read<DailyPost>(row.GetString(0));

    private static DailySchedule ReadSchedule(SqliteDataReader row) => StoreReading.Read<DailySchedule>(row.GetString(0));
}
