namespace SaaBot.Storage.Sqlite;

/// <summary>
/// How many rows of a board have a key that begins with certain bits, for every beginning that occurs: a tree of the key's digits. The number of greater keys is
/// the sum of the greater siblings on the way down, however many rows a board has. Runs in the caller's transaction.
/// </summary>
internal static class KeyCounts
{
    // The 53 bits of Standing.Key as one digit of 9 bits and four of 11: at most 2047 siblings are summed up on each level.
    private const int DigitBits = 11;
    private static readonly int[] Shifts = [44, 33, 22, 11, 0];

    /// <summary>Takes a key's place by another.</summary>
    /// <param name="session">The database.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="from">The key that a row had, or null for a new row.</param>
    /// <param name="to">The key that it has now, or null when the row goes.</param>
    public static void Move(SqliteSession session, long boardId, long? from, long? to)
    {
        for (int level = 0; level < Shifts.Length; level++)
        {
            long? old = from >> Shifts[level];
            long? fresh = to >> Shifts[level];
            if (old == fresh)
            {
                continue;
            }

            if (old is { } left && session.Execute("DELETE FROM board_count WHERE board_id = $1 AND level = $2 AND prefix = $3 AND count = 1", boardId, level, left) == 0)
            {
                session.Execute("UPDATE board_count SET count = count - 1 WHERE board_id = $1 AND level = $2 AND prefix = $3", boardId, level, left);
            }

            if (fresh is { } entered)
            {
                session.Execute(
                    "INSERT INTO board_count (board_id, level, prefix, count) VALUES ($1, $2, $3, 1) ON CONFLICT DO UPDATE SET count = count + 1", boardId, level, entered);
            }
        }
    }

    /// <summary>How many rows have a greater key.</summary>
    /// <param name="session">The database.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="key">The key.</param>
    public static long Above(SqliteSession session, long boardId, long key)
    {
        long sum = 0;
        for (int level = 0; level < Shifts.Length; level++)
        {
            long prefix = key >> Shifts[level];
            long lastSibling = prefix | ((1L << DigitBits) - 1);
            sum += session.Number(
                "SELECT SUM(count) FROM board_count WHERE board_id = $1 AND level = $2 AND prefix > $3 AND prefix <= $4", boardId, level, prefix, lastSibling);
        }

        return sum;
    }

    /// <summary>How many rows a board has.</summary>
    /// <param name="session">The database.</param>
    /// <param name="boardId">The board.</param>
    public static long Total(SqliteSession session, long boardId) =>
        session.Number("SELECT SUM(count) FROM board_count WHERE board_id = $1 AND level = 0", boardId);
}
