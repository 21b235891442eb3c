namespace SaaBot.Storage.Sqlite;

/// <summary>When each question was last asked in a server. Runs in the caller's transaction.</summary>
internal static class AskedTable
{
    /// <summary>Notes that a question is asked; an older time than the known one changes nothing.</summary>
    /// <param name="session">The database.</param>
    /// <param name="guildId">The server.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="at">When.</param>
    public static void Note(SqliteSession session, ulong guildId, string questionId, DateTimeOffset at) => session.Execute(
        """
        INSERT INTO asked (guild_id, question_id, asked_at) VALUES ($1, $2, $3)
        ON CONFLICT DO UPDATE SET asked_at = excluded.asked_at WHERE excluded.asked_at > asked_at
        """,
        SqliteValues.Of(guildId),
        questionId,
        SqliteValues.Of(at));
}
