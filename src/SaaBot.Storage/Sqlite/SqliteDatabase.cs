using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SaaBot.Domain.Ports;

namespace SaaBot.Storage.Sqlite;

/// <summary>
/// The database file: many readers, one writer at a time, every call one transaction. SQLite knows no asynchronous calls; they run on the thread pool, so that a caller who waits
/// for a slow disk or another process can still look at the clock.
/// </summary>
/// <param name="path">The file; it is made when it is not there, its folder must be. The first call opens it.</param>
/// <param name="patience">How long to wait for a writer of another process; whole seconds, at least one.</param>
internal sealed class SqliteDatabase(string path, TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentBag<SqliteSession> _idle = [];

    /// <summary>Takes the writer's turn and makes a change; all of it is kept or nothing.</summary>
    /// <param name="change">The change.</param>
    /// <param name="stop">Stops waiting for the turn.</param>
    /// <exception cref="StoreUnavailableException">The file cannot be written.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> change, CancellationToken stop)
    {
        await _turn.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Transact("BEGIN IMMEDIATE", change), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Reads; all of it sees the same state.</summary>
    /// <param name="read">What to read.</param>
    /// <param name="stop">Checked before reading.</param>
    /// <exception cref="StoreUnavailableException">The file cannot be read.</exception>
    public Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken stop) => Task.Run(() => Transact("BEGIN", read), stop);

    /// <summary>Reads much, one row after the other, on a connection of its own; all of it sees the same state.</summary>
    /// <param name="read">What to read.</param>
    public IEnumerable<T> Stream<T>(Func<SqliteSession, IEnumerable<T>> read)
    {
        using SqliteSession session = new(path, patience);
        session.Execute("BEGIN");
        foreach (T row in read(session))
        {
            yield return row;
        }

        session.Execute("COMMIT");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _turn.Dispose();
        while (_idle.TryTake(out SqliteSession? session))
        {
            session.Dispose();
        }
    }

    private T Transact<T>(string begin, Func<SqliteSession, T> step)
    {
        SqliteSession? session = null;
        bool isWhole = false;
        try
        {
            session = _idle.TryTake(out SqliteSession? waiting) ? waiting : new SqliteSession(path, patience);
            session.Execute(begin);
            T result = step(session);
            session.Execute("COMMIT");
            isWhole = true;
            return result;
        }
        catch (SqliteException failure) when (IsUnavailable(failure.SqliteErrorCode))
        {
            throw new StoreUnavailableException("The database file cannot be used now.", failure);
        }
        finally
        {
            // A connection that failed is not used again: closing it rolls back whatever it had begun.
            if (isWhole)
            {
                _idle.Add(session!);
            }
            else
            {
                session?.Dispose();
            }
        }
    }

    // Result codes of sqlite.org/rescode.html that speak of the machine and not of the program:
    // BUSY 5, LOCKED 6, READONLY 8, IOERR 10, FULL 13, CANTOPEN 14.
    private static bool IsUnavailable(int code) => code is 5 or 6 or 8 or 10 or 13 or 14;
}
