using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Caching.Distributed;
using SaaBot.Domain.Ports;
using SaaBot.Storage.Transfer;

namespace SaaBot.Storage.Sqlite;

/// <summary>The stores in one file of a data folder, <c>saabot.db</c>. Several processes may use it at once.</summary>
public sealed class SqliteStores : IStores
{
    /// <summary>How the file is called.</summary>
    public const string FileName = "saabot.db";

    // Longer than another process writes at once, shorter than a person waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly SqliteDatabase _database;

    private SqliteStores(SqliteDatabase database, TimeProvider time)
    {
        _database = database;
        Scores = new SqliteScoreStore(database, time);
        Daily = new SqliteDailyStore(database);
        Quizzes = new SqliteQuizStore(database, time);
        Servers = new SqliteServerStore(database);
        Transfer = new SqliteTransfer(database);
    }

    /// <inheritdoc/>
    public IScoreStore Scores { get; }

    /// <inheritdoc/>
    public IDailyStore Daily { get; }

    /// <inheritdoc/>
    public IQuizStore Quizzes { get; }

    /// <inheritdoc/>
    public IServerStore Servers { get; }

    /// <inheritdoc/>
    public IStoreTransfer Transfer { get; }

    /// <inheritdoc/>
    public IDistributedCache? Cache => null;

    /// <summary>Opens the file of a data folder, makes both when they are not there, and brings an older file up to date.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="time">Tells what is old enough to be thrown away.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<StoresOpening> OpenAsync(string folder, TimeProvider time, CancellationToken stop)
    {
        string path = Path.Combine(folder, FileName);
        SqliteDatabase? database = null;
        try
        {
            Directory.CreateDirectory(folder);
            database = new SqliteDatabase(path, Patience);
            int version = await database.WriteAsync(session => SqliteMigrations.Apply(session, SqliteMigrations.Newest), stop).ConfigureAwait(false);
            if (version == SqliteMigrations.Newest)
            {
                SqliteStores stores = new(database, time);
                database = null;
                return new StoresOpening(stores, null);
            }

            return new StoresOpening(
                null, $"{path} was written by a newer SaaBot (schema {version}, this one knows {SqliteMigrations.Newest}); start that version, or choose another folder with Data:Path.");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or SqliteException or StoreUnavailableException)
        {
            return new StoresOpening(null, $"{path} cannot be opened ({(wrong.InnerException ?? wrong).Message}); check the folder that Data:Path names.");
        }
        finally
        {
            database?.Dispose();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }
}
