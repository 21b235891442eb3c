using System.Globalization;
using SaaBot.Discord.Events;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;
using SaaBot.Storage.Sqlite;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Daily.Support;

/// <summary>A server with a daily question at nine in Hanoi, a store in a file, and a clock that stands at five to nine.</summary>
public abstract class DailyTest : IAsyncLifetime
{
    protected const ulong Guild = 7UL << 22;
    protected const ulong Channel = 70;
    protected const ulong Manager = 71;

    private readonly string _folder = Directory.CreateTempSubdirectory("saabot-daily").FullName;
    private readonly List<DailyWorker> _workers = [];
    private SqliteStores? _stores;

    protected static DateTimeOffset Due { get; } = At("2026-06-10T02:00Z");

    protected static DateOnly Today { get; } = new(2026, 6, 10);

    internal FakeClock Clock { get; } = new(Due.AddMinutes(-5));

    internal FakeDiscord Discord { get; private set; } = null!;

    protected IDailyStore Daily => _stores!.Daily;

    protected IScoreStore Scores => _stores!.Scores;

    protected IQuizStore Quizzes => _stores!.Quizzes;

    protected IServerStore Servers => _stores!.Servers;

    protected static DailySchedule Schedule { get; } =
        new(Guild, Channel, new TimeOnly(9, 0), "Asia/Ho_Chi_Minh", DailyDays.Every, null, null, false, Manager, At("2026-06-10T00:00Z"));

    public async ValueTask InitializeAsync()
    {
        Discord = new FakeDiscord(Clock);
        _stores = (SqliteStores)(await SqliteStores.OpenAsync(_folder, Clock, CancellationToken.None)).Stores!;
        await Daily.SaveScheduleAsync(Schedule, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (DailyWorker worker in _workers)
        {
            await worker.DisposeAsync();
        }

        await _stores!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    internal DailyWorker Worker(IDailyStore? daily = null, ShardId? shard = null, IScoreStore? scores = null, params IReadOnlyList<ulong> guilds)
    {
        DailyWorker worker = new(daily ?? Daily, scores ?? Scores, Servers, Discord, Clock, shard);
        worker.Connect(guilds.Count == 0 ? [Guild] : guilds);
        _workers.Add(worker);
        return worker;
    }

    /// <summary>Sweeps as the host does, every half minute, until an instant.</summary>
    internal async Task LiveAsync(DateTimeOffset until, params DailyWorker[] workers)
    {
        while (true)
        {
            await SweepAsync(workers);
            if (Clock.GetUtcNow() >= until)
            {
                return;
            }

            TimeSpan left = until - Clock.GetUtcNow();
            Clock.Advance(left < TimeSpan.FromSeconds(30) ? left : TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>A worker that has lived until the post was due.</summary>
    internal async Task<DailyWorker> DueWorkerAsync()
    {
        DailyWorker worker = Worker();
        await LiveAsync(Due, worker);
        return worker;
    }

    internal static Task SweepAsync(params DailyWorker[] workers) => Task.WhenAll(workers.Select(worker => worker.Desk.SweepAsync(CancellationToken.None)));

    /// <summary>Puts the clock forward at once, and sweeps.</summary>
    internal Task SweepAtAsync(DateTimeOffset to, params DailyWorker[] workers)
    {
        Jump(to);
        return SweepAsync(workers);
    }

    /// <summary>Lets time pass until something holds; what waits for the clock is given real time to go on in between.</summary>
    internal async Task PassUntilAsync(Func<Task<bool>> holds, TimeSpan? step = null)
    {
        for (int turn = 0; !await holds(); turn++)
        {
            Assert.True(turn < 5000, "It never came to hold.");
            Clock.Advance(step ?? TimeSpan.FromMilliseconds(500));
            await Task.Delay(2);
        }
    }

    internal Task PassUntilAsync(Func<bool> holds) => PassUntilAsync(() => Task.FromResult(holds()));

    internal Task PassAsync(TimeSpan time)
    {
        DateTimeOffset end = Clock.GetUtcNow() + time;
        return PassUntilAsync(() => Clock.GetUtcNow() >= end);
    }

    internal void Jump(DateTimeOffset to) => Clock.Advance(to - Clock.GetUtcNow());

    internal IReadOnlyList<FakeMessage> Posts => [.. Discord.In(Channel).Where(message => !message.IsReveal)];

    internal IReadOnlyList<FakeMessage> Reveals => [.. Discord.In(Channel).Where(message => message.IsReveal)];

    protected async Task<DailyPost?> TodaysAsync() => await Daily.GetPostAsync(Guild, Today, CancellationToken.None);

    protected async Task AnswerAsync(DailyPost post, ulong user, bool right, string? name = null)
    {
        Question question = Bot.RealContent.Catalog.Question(post.QuestionId)!;
        OptionSet chosen = right ? question.Key : OptionSet.Of(Enumerable.Range(0, question.Options.Count).Where(place => !question.Key.Contains(place)).Take(question.Choose));
        AnswerRecord answer = AnswerRecord.Of(
            Guild, user, name ?? $"member {user}", AnswerSource.Daily, post.SourceId, question, chosen, TimeSpan.FromSeconds(9), Clock.GetUtcNow());
        await Scores.RecordAsync(answer, PeriodCalendar.Of(answer.At, TimeZoneInfo.FindSystemTimeZoneById(Schedule.ZoneId)), CancellationToken.None);
    }

    protected static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
