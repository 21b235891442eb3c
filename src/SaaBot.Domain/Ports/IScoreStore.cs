using SaaBot.Domain.Scores;

namespace SaaBot.Domain.Ports;

/// <summary>Answers and the scores that follow from them. Every method throws <see cref="StoreUnavailableException"/> when the store cannot be reached.</summary>
public interface IScoreStore
{
    /// <summary>
    /// Keeps an answer and changes the boards and tallies that follow from it in one atomic step. When the person has an answer with that source already, nothing changes.
    /// In each period only the first meeting with a question changes the board; practice makes the question met and changes no board.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="periods">The periods it falls in.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<RecordOutcome> RecordAsync(AnswerRecord answer, IReadOnlyList<Period> periods, CancellationToken stop);

    /// <summary>A person's answer to a post, round or card, or null.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="sourceId">The post, round or card.</param>
    /// <param name="userId">The person.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<AnswerRecord?> GetAnswerAsync(ulong guildId, string sourceId, ulong userId, CancellationToken stop);

    /// <summary>All answers to a post, round or card, oldest first.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="sourceId">The post, round or card.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyList<AnswerRecord>> GetAnswersAsync(ulong guildId, string sourceId, CancellationToken stop);

    /// <summary>How many people have answered a post, round or card.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="sourceId">The post, round or card.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<int> CountAnswersAsync(ulong guildId, string sourceId, CancellationToken stop);

    /// <summary>The top of a board and one person's own row.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="period">The period.</param>
    /// <param name="count">How many rows, 1 to 25.</param>
    /// <param name="userId">Whose own row, or null.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<Board> GetBoardAsync(ulong guildId, Period period, int count, ulong? userId, CancellationToken stop);

    /// <summary>A person's tallies in one server, or in all places together.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="guildId">The server, or null for all.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<LearnerTallies> GetTalliesAsync(ulong userId, ulong? guildId, CancellationToken stop);

    /// <summary>The sources of a person's answers in a server that came from daily posts.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="userId">The person.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlySet<string>> GetDailySourcesAsync(ulong guildId, ulong userId, CancellationToken stop);

    /// <summary>Whether a person asked not to be named on boards.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<bool> IsHiddenAsync(ulong userId, CancellationToken stop);

    /// <summary>Keeps a person's name off boards, or puts it back.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="hidden">Whether boards leave out the name.</param>
    /// <param name="stop">Stops waiting.</param>
    Task SetHiddenAsync(ulong userId, bool hidden, CancellationToken stop);

    /// <summary>Everything that is kept about a person.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<LearnerExport> ExportAsync(ulong userId, CancellationToken stop);

    /// <summary>
    /// Deletes everything that is kept about a person: answers, tallies, rows of boards, the wish to be hidden, answers and scores in quizzes. A quiz that had their score
    /// makes a step by it, so that a worker that holds the quiz has to read it again.
    /// </summary>
    /// <param name="userId">The person.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>How many answers were deleted.</returns>
    Task<int> DeleteAsync(ulong userId, CancellationToken stop);
}
