using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;

namespace SaaBot.Tests.Quizzes;

/// <summary>One worker's connection to the store.</summary>
internal sealed class GatedStore(IQuizStore store, Gate gate) : IQuizStore
{
    public Task<QuizStart> StartAsync(Quiz quiz, int mostInServer, CancellationToken stop) => gate.PassAsync(() => store.StartAsync(quiz, mostInServer, stop));

    public Task<Quiz?> GetAsync(ulong guildId, string quizId, CancellationToken stop) => gate.PassAsync(() => store.GetAsync(guildId, quizId, stop));

    public Task<Quiz?> GetInChannelAsync(ulong guildId, ulong channelId, CancellationToken stop) =>
        gate.PassAsync(() => store.GetInChannelAsync(guildId, channelId, stop));

    public Task<IReadOnlyList<Quiz>> ListRunningAsync(CancellationToken stop) => gate.PassAsync(() => store.ListRunningAsync(stop));

    public Task<bool> TrySaveAsync(Quiz quiz, CancellationToken stop) => gate.PassAsync(() => store.TrySaveAsync(quiz, stop));

    public Task<QuizAnswerOutcome> PutAnswerAsync(ulong guildId, string quizId, int round, QuizAnswer answer, CancellationToken stop) =>
        gate.PassAsync(() => store.PutAnswerAsync(guildId, quizId, round, answer, stop));

    public Task<IReadOnlyList<QuizAnswer>> GetAnswersAsync(ulong guildId, string quizId, int round, CancellationToken stop) =>
        gate.PassAsync(() => store.GetAnswersAsync(guildId, quizId, round, stop));

    public Task<int> CountAnswersAsync(ulong guildId, string quizId, int round, CancellationToken stop) =>
        gate.PassAsync(() => store.CountAnswersAsync(guildId, quizId, round, stop));

    public Task<bool> CountRoundAsync(Quiz quiz, IReadOnlyList<AnswerRecord> answers, IReadOnlyList<Period> periods, CancellationToken stop) =>
        gate.PassAsync(() => store.CountRoundAsync(quiz, answers, periods, stop));
}
