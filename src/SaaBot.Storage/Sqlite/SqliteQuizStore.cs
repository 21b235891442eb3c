using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;

namespace SaaBot.Storage.Sqlite;

/// <summary>Quizzes in SQLite.</summary>
/// <param name="database">The file.</param>
/// <param name="time">Tells when a quiz ended.</param>
internal sealed class SqliteQuizStore(SqliteDatabase database, TimeProvider time) : IQuizStore
{
    /// <inheritdoc/>
    public Task<QuizStart> StartAsync(Quiz quiz, int mostInServer, CancellationToken stop) => database.WriteAsync(
        session =>
        {
            if (QuizTable.FindRunning(session, quiz.GuildId, quiz.ChannelId) is { } running)
            {
                return new QuizStart(running.Id == quiz.Id, running);
            }

            if (session.Number("SELECT COUNT(*) FROM quiz WHERE guild_id = $1 AND ended_at IS NULL", SqliteValues.Of(quiz.GuildId)) >= mostInServer)
            {
                return new QuizStart(false, null);
            }

            DateTimeOffset now = time.GetUtcNow();
            session.Execute("DELETE FROM quiz WHERE ended_at < $1", SqliteValues.Of(now - Kept.EndedQuiz));
            QuizTable.Save(session, quiz, now);
            foreach (string questionId in quiz.QuestionIds)
            {
                AskedTable.Note(session, quiz.GuildId, questionId, quiz.StartedAt);
            }

            return new QuizStart(true, quiz);
        },
        stop);

    /// <inheritdoc/>
    public Task<Quiz?> GetAsync(ulong guildId, string quizId, CancellationToken stop) => database.ReadAsync(session => QuizTable.Find(session, guildId, quizId), stop);

    /// <inheritdoc/>
    public Task<Quiz?> GetInChannelAsync(ulong guildId, ulong channelId, CancellationToken stop) =>
        database.ReadAsync(session => QuizTable.FindRunning(session, guildId, channelId), stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Quiz>> ListRunningAsync(CancellationToken stop) => database.ReadAsync<IReadOnlyList<Quiz>>(
        session => session.All("SELECT body FROM quiz WHERE ended_at IS NULL ORDER BY guild_id, id", QuizTable.Read), stop);

    /// <inheritdoc/>
    public Task<bool> TrySaveAsync(Quiz quiz, CancellationToken stop) => database.WriteAsync(session => TrySave(session, quiz), stop);

    /// <inheritdoc/>
    public Task<QuizAnswerOutcome> PutAnswerAsync(ulong guildId, string quizId, int round, QuizAnswer answer, CancellationToken stop) => database.WriteAsync(
        session =>
        {
            if (!QuizTable.TakesAnswers(session, guildId, quizId, round))
            {
                return QuizAnswerOutcome.Closed;
            }

            QuizAnswer? old = QuizTable.FindAnswer(session, guildId, quizId, round, answer.UserId);
            if (old is not null && old.InteractionId >= answer.InteractionId)
            {
                return QuizAnswerOutcome.Same;
            }

            // The same choice again keeps its first time, but an older click that comes late must not win over it.
            bool isSame = old?.Chosen == answer.Chosen;
            QuizTable.SaveAnswer(session, guildId, quizId, round, isSame ? old! with { InteractionId = answer.InteractionId } : answer);
            return old is null ? QuizAnswerOutcome.First : isSame ? QuizAnswerOutcome.Same : QuizAnswerOutcome.Changed;
        },
        stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QuizAnswer>> GetAnswersAsync(ulong guildId, string quizId, int round, CancellationToken stop) =>
        database.ReadAsync(session => QuizTable.Answers(session, guildId, quizId, round), stop);

    /// <inheritdoc/>
    public Task<int> CountAnswersAsync(ulong guildId, string quizId, int round, CancellationToken stop) => database.ReadAsync(
        session => (int)session.Number(
            "SELECT COUNT(*) FROM quiz_answer WHERE guild_id = $1 AND quiz_id = $2 AND round = $3", SqliteValues.Of(guildId), quizId, round),
        stop);

    /// <inheritdoc/>
    public Task<bool> CountRoundAsync(Quiz quiz, IReadOnlyList<AnswerRecord> answers, IReadOnlyList<Period> periods, CancellationToken stop) => database.WriteAsync(
        session =>
        {
            if (!TrySave(session, quiz))
            {
                return false;
            }

            foreach (AnswerRecord answer in answers)
            {
                AnswerTable.Record(session, answer, periods);
            }

            return true;
        },
        stop);

    private bool TrySave(SqliteSession session, Quiz quiz)
    {
        bool isNext = QuizTable.Version(session, quiz.GuildId, quiz.Id) == quiz.Version - 1;
        if (isNext)
        {
            QuizTable.Save(session, quiz, time.GetUtcNow());
        }

        return isNext;
    }
}
