using System.Text.Json;
using SaaBot.Storage.Json;
using SaaBot.Storage.Transfer;

namespace SaaBot.Storage.Sqlite;

/// <summary>Keeps what comes from another store, where the file does not have it yet. Runs in the caller's transaction.</summary>
internal static class SqliteImport
{
    /// <summary>Keeps an entry, unless it is there.</summary>
    /// <param name="session">The database.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>Whether it was kept.</returns>
    public static bool Add(SqliteSession session, StoreEntry entry) => entry switch
    {
        StoreEntry.OfServer(var settings) => IsNew(session.Execute(
            "INSERT INTO server (guild_id, removed_at, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            SqliteValues.Of(settings.GuildId),
            Ticks(settings.RemovedAt),
            JsonSerializer.Serialize(settings, StoreJson.Default.ServerSettings))),
        StoreEntry.OfAsked asked => IsNew(session.Execute(
            "INSERT INTO asked (guild_id, question_id, asked_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            SqliteValues.Of(asked.GuildId),
            asked.QuestionId,
            SqliteValues.Of(asked.At))),
        StoreEntry.OfClaim claim => IsNew(session.Execute(
            "INSERT INTO claim (guild_id, name, claimed_at, is_done) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            SqliteValues.Of(claim.GuildId),
            claim.Name,
            SqliteValues.Of(claim.ClaimedAt),
            claim.IsDone)),
        StoreEntry.OfSchedule(var schedule) => IsNew(session.Execute(
            "INSERT INTO daily_schedule (guild_id, body) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            SqliteValues.Of(schedule.GuildId),
            JsonSerializer.Serialize(schedule, StoreJson.Default.DailySchedule))),
        StoreEntry.OfPost(var post) => IsNew(session.Execute(
            "INSERT INTO daily_post (guild_id, date, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            SqliteValues.Of(post.GuildId),
            SqliteValues.Of(post.Date),
            JsonSerializer.Serialize(post, StoreJson.Default.DailyPost))),
        StoreEntry.OfQuiz(var quiz, var endedAt) => IsNew(session.Execute(
            "INSERT INTO quiz (guild_id, id, channel_id, ended_at, body) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            SqliteValues.Of(quiz.GuildId),
            quiz.Id,
            SqliteValues.Of(quiz.ChannelId),
            Ticks(endedAt),
            JsonSerializer.Serialize(quiz, StoreJson.Default.Quiz))),
        StoreEntry.OfQuizAnswer answer => AddQuizAnswer(session, answer),
        StoreEntry.OfAnswer(var answer) => AnswerTable.Add(session, answer),
        StoreEntry.OfName name => IsNew(session.Execute(
            "INSERT INTO learner (user_id, guild_id, user_name, named_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            SqliteValues.Of(name.UserId),
            SqliteValues.Of(name.GuildId),
            name.Name,
            SqliteValues.Of(name.At))),
        StoreEntry.OfHidden(var userId) => IsNew(session.Execute("INSERT INTO hidden (user_id) VALUES ($1) ON CONFLICT DO NOTHING", SqliteValues.Of(userId))),
        StoreEntry.OfBoard board => AddBoard(session, board),
        StoreEntry.OfStanding standing => AddStanding(session, standing),
        StoreEntry.OfMet met => BoardTable.Find(session, met.GuildId, met.Period) is { } boardId
            && BoardTable.AddMet(session, boardId, SqliteValues.Of(met.UserId), met.QuestionId),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "No such kind of entry."),
    };

    private static bool AddQuizAnswer(SqliteSession session, StoreEntry.OfQuizAnswer entry)
    {
        // Its quiz may have been left out, because another one runs in the channel.
        bool isWanted = QuizTable.Find(session, entry.GuildId, entry.QuizId) is not null
            && QuizTable.FindAnswer(session, entry.GuildId, entry.QuizId, entry.Round, entry.Answer.UserId) is null;
        if (isWanted)
        {
            QuizTable.SaveAnswer(session, entry.GuildId, entry.QuizId, entry.Round, entry.Answer);
        }

        return isWanted;
    }

    private static bool AddBoard(SqliteSession session, StoreEntry.OfBoard board)
    {
        bool isNew = BoardTable.Find(session, board.GuildId, board.Period) is null;
        if (isNew)
        {
            BoardTable.Add(session, board.GuildId, board.Period, board.KeptUntil);
        }

        return isNew;
    }

    private static bool AddStanding(SqliteSession session, StoreEntry.OfStanding entry)
    {
        long user = SqliteValues.Of(entry.UserId);
        if (BoardTable.Find(session, entry.GuildId, entry.Period) is not { } boardId || BoardTable.Row(session, boardId, user) is not null)
        {
            return false;
        }

        BoardTable.Save(session, boardId, user, null, entry.Standing);
        return true;
    }

    private static bool IsNew(int rows) => rows == 1;

    private static long? Ticks(DateTimeOffset? instant) => instant is { } at ? SqliteValues.Of(at) : null;
}
