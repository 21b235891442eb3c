using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;

namespace SaaBot.Domain.Ports;

/// <summary>Quizzes under way and their answers. Every method throws <see cref="StoreUnavailableException"/> when the store cannot be reached.</summary>
public interface IQuizStore
{
    /// <summary>
    /// Keeps a new quiz, unless its channel has one or its server has too many; of two callers in the same instant one wins. In the same step its questions are written into the
    /// server's history. A quiz that is there already, by its id, counts as started: the step may be repeated.
    /// </summary>
    /// <param name="quiz">The quiz, version 1.</param>
    /// <param name="mostInServer">How many quizzes a server may have at once.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<QuizStart> StartAsync(Quiz quiz, int mostInServer, CancellationToken stop);

    /// <summary>A quiz, over or not, or null. Quizzes that are over are kept for some days.</summary>
    /// <param name="guildId">Its server.</param>
    /// <param name="quizId">Its id.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<Quiz?> GetAsync(ulong guildId, string quizId, CancellationToken stop);

    /// <summary>The quiz under way in a channel, or null.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<Quiz?> GetInChannelAsync(ulong guildId, ulong channelId, CancellationToken stop);

    /// <summary>All quizzes that are not over.</summary>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyList<Quiz>> ListRunningAsync(CancellationToken stop);

    /// <summary>Keeps the next step of a quiz, when the stored version is the one before it. A quiz that is over frees its channel.</summary>
    /// <param name="quiz">The quiz with its new version.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>False when somebody else has made a step; nothing was changed then.</returns>
    Task<bool> TrySaveAsync(Quiz quiz, CancellationToken stop);

    /// <summary>Keeps a player's answer while the round takes answers; check and write are one step. An older interaction than the stored one changes nothing.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="quizId">The quiz.</param>
    /// <param name="round">The round that was answered.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<QuizAnswerOutcome> PutAnswerAsync(ulong guildId, string quizId, int round, QuizAnswer answer, CancellationToken stop);

    /// <summary>The answers of a round, by the snowflake of their interaction.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="quizId">The quiz.</param>
    /// <param name="round">The round.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyList<QuizAnswer>> GetAnswersAsync(ulong guildId, string quizId, int round, CancellationToken stop);

    /// <summary>How many have answered a round.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="quizId">The quiz.</param>
    /// <param name="round">The round.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<int> CountAnswersAsync(ulong guildId, string quizId, int round, CancellationToken stop);

    /// <summary>Keeps the counted round and its answers' scores in one atomic step, when the stored version is the one before it.</summary>
    /// <param name="quiz">The quiz with its new version, its scores counted.</param>
    /// <param name="answers">The round's answers, each as <see cref="IScoreStore.RecordAsync"/> would take it.</param>
    /// <param name="periods">The periods that the answers fall in: those of the round's close.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>False when somebody else has made a step; nothing was changed then.</returns>
    Task<bool> CountRoundAsync(Quiz quiz, IReadOnlyList<AnswerRecord> answers, IReadOnlyList<Period> periods, CancellationToken stop);
}
