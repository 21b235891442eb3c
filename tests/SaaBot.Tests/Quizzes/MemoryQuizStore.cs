using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;

namespace SaaBot.Tests.Quizzes;

/// <summary>Keeps quizzes in memory as the stores do, each call in one step.</summary>
internal sealed class MemoryQuizStore : IQuizStore
{
    private readonly Dictionary<string, Quiz> _quizzes = [];
    private readonly Dictionary<(string Quiz, int Round), Dictionary<ulong, QuizAnswer>> _answers = [];

    /// <summary>Everything that was counted, in order.</summary>
    public List<AnswerRecord> Counted { get; } = [];

    public Task<QuizStart> StartAsync(Quiz quiz, int mostInServer, CancellationToken stop)
    {
        Quiz? running = _quizzes.Values.FirstOrDefault(each => !each.IsOver && each.ChannelId == quiz.ChannelId);
        if (running is null)
        {
            _quizzes.Add(quiz.Id, quiz);
        }

        return Task.FromResult(new QuizStart(running is null, running ?? quiz));
    }

    public Task<Quiz?> GetAsync(ulong guildId, string quizId, CancellationToken stop) => Task.FromResult(_quizzes.GetValueOrDefault(quizId));

    public Task<Quiz?> GetInChannelAsync(ulong guildId, ulong channelId, CancellationToken stop) =>
        Task.FromResult(_quizzes.Values.FirstOrDefault(each => !each.IsOver && each.ChannelId == channelId));

    public Task<IReadOnlyList<Quiz>> ListRunningAsync(CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Quiz>>([.. _quizzes.Values.Where(quiz => !quiz.IsOver)]);

    public Task<bool> TrySaveAsync(Quiz quiz, CancellationToken stop)
    {
        bool isNext = _quizzes[quiz.Id].Version == quiz.Version - 1;
        if (isNext)
        {
            _quizzes[quiz.Id] = quiz;
        }

        return Task.FromResult(isNext);
    }

    public Task<QuizAnswerOutcome> PutAnswerAsync(ulong guildId, string quizId, int round, QuizAnswer answer, CancellationToken stop)
    {
        if (_quizzes[quizId] is not { TakesAnswers: true } quiz || quiz.Round != round)
        {
            return Task.FromResult(QuizAnswerOutcome.Closed);
        }

        Dictionary<ulong, QuizAnswer> answers = AnswersOf(quizId, round);
        QuizAnswer? before = answers.GetValueOrDefault(answer.UserId);
        if (before is not null && (before.Chosen == answer.Chosen || before.InteractionId > answer.InteractionId))
        {
            return Task.FromResult(QuizAnswerOutcome.Same);
        }

        answers[answer.UserId] = answer;
        return Task.FromResult(before is null ? QuizAnswerOutcome.First : QuizAnswerOutcome.Changed);
    }

    public Task<IReadOnlyList<QuizAnswer>> GetAnswersAsync(ulong guildId, string quizId, int round, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<QuizAnswer>>([.. AnswersOf(quizId, round).Values.OrderBy(answer => answer.InteractionId)]);

    public Task<int> CountAnswersAsync(ulong guildId, string quizId, int round, CancellationToken stop) => Task.FromResult(AnswersOf(quizId, round).Count);

    public async Task<bool> CountRoundAsync(Quiz quiz, IReadOnlyList<AnswerRecord> answers, IReadOnlyList<Period> periods, CancellationToken stop)
    {
        bool isNext = await TrySaveAsync(quiz, stop);
        if (isNext)
        {
            Counted.AddRange(answers);
        }

        return isNext;
    }

    private Dictionary<ulong, QuizAnswer> AnswersOf(string quiz, int round) =>
        _answers.TryGetValue((quiz, round), out Dictionary<ulong, QuizAnswer>? answers) ? answers : _answers[(quiz, round)] = [];
}
