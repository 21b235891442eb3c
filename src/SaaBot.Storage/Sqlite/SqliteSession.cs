using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SaaBot.Storage.Sqlite;

/// <summary>One connection with the statements it has prepared. Used by one caller at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Opens a connection.</summary>
    /// <param name="path">The file; it is made when it is not there, its folder must be.</param>
    /// <param name="patience">How long to wait for a writer of another process; whole seconds, at least one.</param>
    public SqliteSession(string path, TimeSpan patience)
    {
        SqliteConnectionStringBuilder connection = new() { DataSource = path, Pooling = false, DefaultTimeout = (int)patience.TotalSeconds };
        _connection = new SqliteConnection(connection.ToString());
        try
        {
            _connection.Open();

            // In WAL mode NORMAL loses nothing when the process dies, and at most the last moment when the machine does. An answer on large boards changes many scattered
            // pages; a log of up to 40 MB lets them gather before they are written back.
            Script(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                PRAGMA busy_timeout = {patience.TotalMilliseconds}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 10000;
                PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768;
                """));
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs several statements without parameters.</summary>
    /// <param name="sql">The statements.</param>
    public void Script(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // The program's own text: pragmas and migrations.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">The statement, with parameters <c>$1</c>, <c>$2</c> and so on.</param>
    /// <param name="values">Their values.</param>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>The first row of a query, or default.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="read">Reads a row.</param>
    /// <param name="values">Its values.</param>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>All rows of a query.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="read">Reads a row.</param>
    /// <param name="values">Its values.</param>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Prepare(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The rows of a query, one after the other as they are asked for.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="read">Reads a row.</param>
    public IEnumerable<T> Each<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using SqliteDataReader reader = Prepare(sql, []).ExecuteReader();
        while (reader.Read())
        {
            yield return read(reader);
        }
    }

    /// <summary>The whole number that a query comes to; 0 for null or no row.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="values">Its values.</param>
    public long Number(string sql, params ReadOnlySpan<object?> values) => First(sql, static row => row.IsDBNull(0) ? 0 : row.GetInt64(0), values);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this project; values come as parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (int place = 1; place <= values.Length; place++)
            {
                command.Parameters.Add(new SqliteParameter($"${place}", null));
            }

            _commands.Add(sql, command);
        }

        for (int place = 0; place < values.Length; place++)
        {
            command.Parameters[place].Value = values[place] ?? DBNull.Value;
        }

        return command;
    }
}
