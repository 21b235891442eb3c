using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SaaBot.Storage.Sqlite;

/// <summary>The domain's values as columns: ids as signed numbers, instants and durations as ticks, dates and enumerations by name.</summary>
internal static class SqliteValues
{
    /// <summary>An id as a column; the same bits.</summary>
    /// <param name="id">A snowflake.</param>
    public static long Of(ulong id) => unchecked((long)id);

    /// <summary>An instant as a column.</summary>
    /// <param name="instant">An instant.</param>
    public static long Of(DateTimeOffset instant) => instant.UtcTicks;

    /// <summary>A date as a column.</summary>
    /// <param name="date">A date.</param>
    public static string Of(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Reads an id.</summary>
    /// <param name="row">A row.</param>
    /// <param name="column">Its column.</param>
    public static ulong Id(this SqliteDataReader row, int column) => unchecked((ulong)row.GetInt64(column));

    /// <summary>Reads an instant, in UTC.</summary>
    /// <param name="row">A row.</param>
    /// <param name="column">Its column.</param>
    public static DateTimeOffset Instant(this SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    /// <summary>Reads an enumeration.</summary>
    /// <param name="row">A row.</param>
    /// <param name="column">Its column.</param>
    public static T Enumeration<T>(this SqliteDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column));
}
