using System.Text.Json;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;
using SaaBot.Storage.Json;

namespace SaaBot.Storage.Sqlite;

/// <summary>Servers in SQLite.</summary>
/// <param name="database">The file.</param>
internal sealed class SqliteServerStore(SqliteDatabase database) : IServerStore
{
    /// <inheritdoc/>
    public Task<ServerSettings> GetAsync(ulong guildId, CancellationToken stop) => database.ReadAsync(
        session => session.First(
            "SELECT body FROM server WHERE guild_id = $1",
            static row => StoreReading.Read<ServerSettings>(row.GetString(0)),
            SqliteValues.Of(guildId)) ?? ServerSettings.Default(guildId),
        stop);

    /// <inheritdoc/>
    public Task SaveAsync(ServerSettings settings, CancellationToken stop) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO server (guild_id, removed_at, body) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET removed_at = excluded.removed_at, body = excluded.body",
            SqliteValues.Of(settings.GuildId),
            settings.RemovedAt is { } removed ? SqliteValues.Of(removed) : null,
            JsonSerializer.Serialize(settings, StoreJson.Default.ServerSettings)),
        stop);

    /// <inheritdoc/>
    public Task AddAsync(ulong guildId, CancellationToken stop) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO server (guild_id, removed_at, body) VALUES ($1, NULL, $2) ON CONFLICT DO NOTHING",
            SqliteValues.Of(guildId),
            JsonSerializer.Serialize(ServerSettings.Default(guildId), StoreJson.Default.ServerSettings)),
        stop);

    /// <inheritdoc/>
    public Task NoteAskedAsync(ulong guildId, string questionId, DateTimeOffset at, CancellationToken stop) => database.WriteAsync(
        session =>
        {
            AskedTable.Note(session, guildId, questionId, at);
            return true;
        },
        stop);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, DateTimeOffset>> GetAskedAsync(ulong guildId, CancellationToken stop) =>
        database.ReadAsync<IReadOnlyDictionary<string, DateTimeOffset>>(
            session => session
                .All("SELECT question_id, asked_at FROM asked WHERE guild_id = $1", static row => (Question: row.GetString(0), At: row.Instant(1)), SqliteValues.Of(guildId))
                .ToDictionary(each => each.Question, each => each.At, StringComparer.Ordinal),
            stop);

    /// <inheritdoc/>
    public Task<bool> ClaimAsync(ulong guildId, string name, DateTimeOffset now, TimeSpan lease, CancellationToken stop) => database.WriteAsync(
        session => session.Execute(
            """
            INSERT INTO claim (guild_id, name, claimed_at, is_done) VALUES ($1, $2, $3, FALSE)
            ON CONFLICT DO UPDATE SET claimed_at = excluded.claimed_at WHERE NOT is_done AND claimed_at < $4
            """,
            SqliteValues.Of(guildId),
            name,
            SqliteValues.Of(now),
            SqliteValues.Of(now - lease)) == 1,
        stop);

    /// <inheritdoc/>
    public Task CompleteAsync(ulong guildId, string name, CancellationToken stop) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO claim (guild_id, name, claimed_at, is_done) VALUES ($1, $2, 0, TRUE) ON CONFLICT DO UPDATE SET is_done = TRUE", SqliteValues.Of(guildId), name),
        stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ulong>> ListAsync(CancellationToken stop) => database.ReadAsync<IReadOnlyList<ulong>>(
        session => session.All("SELECT guild_id FROM server WHERE removed_at IS NULL", static row => row.Id(0)), stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ulong>> ListRemovedAsync(DateTimeOffset before, CancellationToken stop) => database.ReadAsync<IReadOnlyList<ulong>>(
        session => session.All("SELECT guild_id FROM server WHERE removed_at < $1 ORDER BY removed_at", static row => row.Id(0), SqliteValues.Of(before)), stop);

    /// <inheritdoc/>
    public Task DeleteAsync(ulong guildId, CancellationToken stop) => SqliteDeletion.DeleteAsync(database, guildId, stop);
}
