namespace SaaBot.Storage.Sqlite;

/// <summary>
/// Deletes a server in small steps, so that a large one keeps nobody waiting. Its settings go last: a deletion that was cut short finds its server still removed, and goes on.
/// </summary>
internal static class SqliteDeletion
{
    private const int RowsAtOnce = 5000;

    // $1 is the server, $2 how many rows may go in one step.
    private static readonly string[] Steps =
    [
        "DELETE FROM daily_schedule WHERE guild_id = $1 AND $2 > 0",
        "DELETE FROM quiz WHERE (guild_id, id) IN (SELECT guild_id, id FROM quiz WHERE guild_id = $1 LIMIT $2)",
        """
        DELETE FROM met WHERE (board_id, user_id, question_id) IN
            (SELECT board_id, user_id, question_id FROM board JOIN met ON board_id = board.id WHERE guild_id = $1 LIMIT $2)
        """,
        "DELETE FROM board_row WHERE (board_id, user_id) IN (SELECT board_id, user_id FROM board JOIN board_row ON board_id = board.id WHERE guild_id = $1 LIMIT $2)",
        "DELETE FROM board_count WHERE (board_id, level, prefix) IN (SELECT board_id, level, prefix FROM board JOIN board_count ON board_id = board.id WHERE guild_id = $1 LIMIT $2)",
        """
        DELETE FROM board WHERE guild_id = $1 AND $2 > 0 AND NOT EXISTS (SELECT 1 FROM met WHERE board_id = id)
            AND NOT EXISTS (SELECT 1 FROM board_row WHERE board_id = id) AND NOT EXISTS (SELECT 1 FROM board_count WHERE board_id = id)
        """,
        "DELETE FROM answer WHERE (guild_id, source_id, user_id) IN (SELECT guild_id, source_id, user_id FROM answer WHERE guild_id = $1 LIMIT $2)",
        "DELETE FROM learner WHERE guild_id = $1 AND $2 > 0",
        "DELETE FROM daily_post WHERE (guild_id, date) IN (SELECT guild_id, date FROM daily_post WHERE guild_id = $1 LIMIT $2)",
        "DELETE FROM asked WHERE guild_id = $1 AND $2 > 0",
        "DELETE FROM claim WHERE guild_id = $1 AND $2 > 0",
        "DELETE FROM server WHERE guild_id = $1 AND $2 > 0",
    ];

    /// <summary>Deletes everything of a server.</summary>
    /// <param name="database">The file.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="stop">Stops between two steps.</param>
    public static async Task DeleteAsync(SqliteDatabase database, ulong guildId, CancellationToken stop)
    {
        foreach (string step in Steps)
        {
            while (await database.WriteAsync(session => session.Execute(step, SqliteValues.Of(guildId), RowsAtOnce), stop).ConfigureAwait(false) == RowsAtOnce)
            {
                // Others take their turn in between.
            }
        }
    }
}
