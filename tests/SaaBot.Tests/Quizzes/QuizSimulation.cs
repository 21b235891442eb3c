using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.Tests.Bot;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Quizzes;

/// <summary>A quiz of three rounds, two workers that drive it and are killed at any point, and players who answer; all by chance, the same chance for the same seed.</summary>
internal sealed class QuizSimulation
{
    private readonly Random _chance;
    private readonly FakeClock _clock = new(SampleQuiz.Start);
    private readonly MemoryQuizStore _store = new();
    private readonly Gate[] _gates = [new(), new()];
    private readonly QuizDriver[] _drivers;
    private readonly Task[] _runs = [Task.CompletedTask, Task.CompletedTask];
    private readonly Quiz _quiz = SampleQuiz.New();
    private ulong _snowflake = 1;

    public QuizSimulation(int seed)
    {
        _chance = new Random(seed);
        ICatalogSource catalogs = new OneCatalog(new Catalog(
            "v", [], [], [], [.. Enumerable.Range(1, 3).Select(number => SampleQuiz.Question(number))], RealContent.Catalog.Phrases, RealContent.Catalog.Guide));
        _drivers =
        [
            .. _gates.Select(gate => new QuizDriver(new GatedStore(_store, gate), new GatedStage(Messages, gate), new OneServer(), catalogs, _clock)),
        ];
    }

    /// <summary>The messages that stand, by nonce.</summary>
    public Dictionary<string, ulong> Messages { get; } = [];

    /// <summary>What each player was told to have chosen, by round.</summary>
    public Dictionary<(int Round, ulong User), OptionSet> Acknowledged { get; } = [];

    public int Crashes { get; private set; }

    public MemoryQuizStore Store => _store;

    public async Task<Quiz> PlayAsync(int turns, double crashes)
    {
        await _store.StartAsync(_quiz, QuizRules.MostInServer, CancellationToken.None);
        for (int turn = 0; turn < turns && !(await CurrentAsync()).IsOver; turn++)
        {
            await TurnAsync(crashes);
        }

        // Whatever was left in the middle is taken up by a worker that nobody kills.
        for (int turn = 0; turn < 5000 && !(await CurrentAsync()).IsOver; turn++)
        {
            Work(_chance.Next(2), crashes: 0);
            if (turn % 40 == 0)
            {
                _clock.Advance(TimeSpan.FromSeconds(3));
            }
        }

        return await CurrentAsync();
    }

    private async Task TurnAsync(double crashes)
    {
        switch (_chance.Next(20))
        {
            case 0:
                _clock.Advance(TimeSpan.FromMilliseconds(_chance.Next(4000)));
                break;
            case 1:
                await AnswerAsync();
                break;
            default:
                Work(_chance.Next(2), crashes);
                break;
        }
    }

    private void Work(int worker, double crashes)
    {
        if (_gates[worker].IsWaiting)
        {
            if (_chance.NextDouble() < crashes)
            {
                Crashes++;
                _gates[worker].Crash();
            }
            else
            {
                _gates[worker].Open();
            }
        }
        else if (_runs[worker].IsCompleted)
        {
            _runs[worker] = _drivers[worker].DriveAsync(_quiz.GuildId, _quiz.Id, CancellationToken.None);
        }
    }

    /// <summary>Somebody presses a button, as its route takes it.</summary>
    private async Task AnswerAsync()
    {
        Quiz quiz = await CurrentAsync();
        DateTimeOffset now = _clock.GetUtcNow();
        if (!quiz.TakesAnswers || now > quiz.Deadline)
        {
            return;
        }

        ulong user = (ulong)_chance.Next(1, 5);
        OptionSet chosen = OptionSet.Of(_chance.Next(4));
        QuizAnswer answer = new(user, $"Player {user}", chosen, _snowflake++, now);
        if (await _store.PutAnswerAsync(quiz.GuildId, quiz.Id, quiz.Round, answer, CancellationToken.None) != QuizAnswerOutcome.Closed)
        {
            Acknowledged[(quiz.Round, user)] = chosen;
        }
    }

    private async Task<Quiz> CurrentAsync() => (await _store.GetAsync(_quiz.GuildId, _quiz.Id, CancellationToken.None))!;
}
