using System.Globalization;
using System.Text.Json;
using SaaBot.Bot.Daily;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;
using SaaBot.Domain.Zones;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.World;
using SaaBot.Storage;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>Five days of a server of its own, from a Friday over the end of the week, sometimes of the month or of summer time, to a Tuesday.</summary>
internal sealed class DailyChaosRun
{
    private const int Days = 5;

    private static readonly string[] ZoneIds = ["Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"];

    // Half past two is left out or comes twice when the clocks change.
    private static readonly TimeOnly[] Times = [new(9, 0), new(2, 30), new(0, 0), new(23, 45)];

    private readonly LocalDiscordServer _discord;
    private readonly IStores _stores;
    private readonly MovableClock _clock;
    private readonly Catalog _catalog;
    private readonly Random _chance;
    private readonly LocalGuild _guild;
    private readonly DailyMember[] _members;
    private readonly TimeZoneInfo _zone;
    private readonly DateOnly _friday;
    private readonly DailySchedule _schedule;

    public DailyChaosRun(LocalDiscordServer discord, IStores stores, MovableClock clock, Catalog catalog, int seed)
    {
        (_discord, _stores, _clock, _catalog, _chance) = (discord, stores, clock, catalog, new Random(seed));
        _guild = discord.World.AddGuild(string.Create(CultureInfo.InvariantCulture, $"Days {seed}"), 3);
        _members = [.. _guild.Members.Keys.Order().Select((id, index) => new DailyMember(
            discord.Client.As(discord.World.Users.Single(user => user.Id == id)), id, new Random((seed * 31) + index)))];
        _zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneIds[seed % ZoneIds.Length]);
        DateOnly today = WallClock.DateAt(_zone, clock.GetUtcNow());
        _friday = today.AddDays(1 + ((DayOfWeek.Friday - today.DayOfWeek + 6) % 7));
        clock.MoveTo(WallClock.FirstInstant(_zone, _friday, TimeOnly.MinValue).AddSeconds(-1));
        _schedule = new DailySchedule(
            _guild.Id,
            Channel,
            Times[_chance.Next(Times.Length)],
            _zone.Id,
            DailyDays.Every,
            _chance.Next(3) == 0 ? TimeSpan.FromHours(3) : null,
            null,
            PostsBoards: true,
            _members[0].UserId,
            clock.GetUtcNow());
    }

    /// <summary>When the first post is due: changes of clocks show in the day of the run.</summary>
    public DateOnly First => _friday;

    private ulong Channel => _guild.ChannelIds[0];

    public async Task<int> LiveAsync(ChaosWorker[] workers)
    {
        using CancellationTokenSource over = new();

        // While the dead one is replaced, its claims end.
        Task<int>[] watches = [.. workers.Select(worker => worker.WatchAsync(() => _clock.Advance(DailyTiming.Lease + TimeSpan.FromSeconds(2)), over.Token))];
        Task[] sweeps = [.. workers.Select(worker => SweepAsync(worker, over.Token))];
        await _stores.Daily.SaveScheduleAsync(_schedule, Lab.Soon);
        for (int day = 0; day < Days; day++)
        {
            await DayAsync(_friday.AddDays(day), workers);
        }

        // Whoever still has something to do or to repeat does it now.
        await LastRevealAsync();
        MoveTo(_clock.GetUtcNow().AddMinutes(20));
        await Task.WhenAll(workers.Select(worker => worker.SweepAsync()));
        await AskAsync(() => _stores.Daily.RemoveScheduleAsync(_guild.Id, Lab.Soon));
        await over.CancelAsync();
        await Task.WhenAll(sweeps);
        return (await Task.WhenAll(watches)).Sum();
    }

    public async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        List<string> problems = [];
        List<AnswerRecord> answers = [];
        IReadOnlyList<DailyPost> posts = await AskAsync(() => _stores.Daily.ListPostsAsync(_guild.Id, _friday, Lab.Soon));
        JsonElement[] said = [.. Said()];
        foreach (DateOnly date in Enumerable.Range(0, Days).Select(_friday.AddDays))
        {
            JsonElement[] sent = [.. said.Where(message => IsPost(message, date))];
            Expect(problems, 1, sent.Length, $"posts of {date}");
            if (posts.SingleOrDefault(post => post.Date == date) is not { MessageId: { } message } post)
            {
                problems.Add($"{date}: no post is kept");
                continue;
            }

            bool isRevealed = _schedule.RevealAfter is not null || date < _friday.AddDays(Days - 1);
            Expect(problems, isRevealed ? 1 : 0, said.Count(each => Answers(each) == message), $"public answers of {date}");
            Expect(problems, isRevealed ? 1 : 0, post.State == DailyPostState.Revealed ? 1 : 0, $"revealed states of {date}");
            answers.AddRange(await CheckAnswersAsync(post, problems));
        }

        int boards = await ExpectedBoardsAsync();
        Expect(problems, boards, said.Count(message => message.Text().Contains("is over: its final board", StringComparison.Ordinal)), "final boards");
        int reveals = _schedule.RevealAfter is null ? Days - 1 : Days;
        Expect(problems, Days + reveals + boards, said.Length, "messages");
        Expect(problems, Days, posts.Select(post => post.QuestionId).Distinct().Count(), "different questions");
        Expect(problems, Days, (await AskAsync(() => _stores.Servers.GetAskedAsync(_guild.Id, Lab.Soon))).Count, "questions in the history");
        await CheckPointsAsync(answers, problems);
        return problems;
    }

    private async Task DayAsync(DateOnly date, ChaosWorker[] workers)
    {
        Arm(workers);
        MoveTo(WallClock.FirstInstant(_zone, date, _schedule.Time).AddSeconds(_chance.Next(100)));
        JsonElement message = await WhenSaidAsync(message => IsPost(message, date), $"the post of {date}");
        DailyPost post = (await AskAsync(() => _stores.Daily.GetPostAsync(_guild.Id, date, Lab.Soon)))!;
        Arm(workers);
        await Task.WhenAll(_members.Select(member => member.AnswerAsync(message, post, QuestionOf(post))));
        post = await WhenKeptAsync(date, kept => kept.State != DailyPostState.Claimed);
        Arm(workers);
        if (post.RevealAt is { } at)
        {
            MoveTo(at);
            await WhenKeptAsync(date, kept => kept.State == DailyPostState.Revealed);
        }

        if (date.DayOfWeek == DayOfWeek.Sunday && await ExpectedBoardsAsync() > 0)
        {
            Arm(workers);
            MoveTo(WallClock.FirstInstant(_zone, date.AddDays(1), TimeOnly.MinValue));
            await WhenSaidAsync(message => message.Text().Contains("The week is over", StringComparison.Ordinal), "the board", TimeSpan.FromMinutes(15));
        }
    }

    private async Task LastRevealAsync()
    {
        for (int day = 0; day < Days - 1; day++)
        {
            await WhenKeptAsync(_friday.AddDays(day), kept => kept.State == DailyPostState.Revealed);
        }
    }

    /// <summary>Has a worker die soon, perhaps.</summary>
    private void Arm(ChaosWorker[] workers)
    {
        if (_chance.Next(3) == 0)
        {
            workers[_chance.Next(workers.Length)].KillAt(_chance.Next(1, 7), _chance.Next(2) == 0);
        }
    }

    private async Task<IReadOnlyList<AnswerRecord>> CheckAnswersAsync(DailyPost post, List<string> problems)
    {
        IReadOnlyList<AnswerRecord> answers = await AskAsync(() => _stores.Scores.GetAnswersAsync(_guild.Id, post.SourceId, Lab.Soon));
        foreach (DailyMember member in _members)
        {
            AnswerRecord[] kept = [.. answers.Where(answer => answer.UserId == member.UserId)];
            if (kept.Length > 1 || member.Problem(post, kept.FirstOrDefault(), QuestionOf(post)) is not null)
            {
                problems.Add(member.Problem(post, kept.FirstOrDefault(), QuestionOf(post)) ?? $"{post.Date}: {kept.Length} answers of {member.UserId}");
            }
        }

        return answers;
    }

    private async Task CheckPointsAsync(List<AnswerRecord> answers, List<string> problems)
    {
        Board board = await AskAsync(() => _stores.Scores.GetBoardAsync(_guild.Id, PeriodCalendar.All, 25, null, Lab.Soon));
        foreach (DailyMember member in _members)
        {
            AnswerRecord[] own = [.. answers.Where(answer => answer.UserId == member.UserId)];
            Standing? standing = board.Top.FirstOrDefault(row => row.UserId == member.UserId)?.Standing;
            Expect(problems, own.Sum(answer => answer.Points), standing?.Points ?? 0, $"points of {member.UserId}");
            Expect(problems, own.Length, standing?.Answered ?? 0, $"answers of {member.UserId} on the board");
        }
    }

    /// <summary>One for the week, and one for a month that ended meanwhile, where somebody had answered.</summary>
    private async Task<int> ExpectedBoardsAsync()
    {
        DateTimeOffset start = WallClock.FirstInstant(_zone, _friday, TimeOnly.MinValue);
        List<Period> ended = [PeriodCalendar.Of(PeriodKind.Week, start, _zone)];
        Period month = PeriodCalendar.Of(PeriodKind.Month, start, _zone);
        if (month.End <= _clock.GetUtcNow())
        {
            ended.Add(month);
        }

        int boards = 0;
        foreach (Period period in ended)
        {
            boards += (await AskAsync(() => _stores.Scores.GetBoardAsync(_guild.Id, period, 1, null, Lab.Soon))).Members > 0 ? 1 : 0;
        }

        return boards;
    }

    /// <summary>Asks the store again when a busy machine makes it slow.</summary>
    private static async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        for (int turn = 0; ; turn++)
        {
            try
            {
                return await ask();
            }
            catch (StoreUnavailableException) when (turn < 20)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
        }
    }

    private static async Task SweepAsync(ChaosWorker worker, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await worker.SweepAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }
    }

    /// <summary>Puts the clock forward, never back: a death may have moved it further.</summary>
    private void MoveTo(DateTimeOffset to)
    {
        if (_clock.GetUtcNow() < to)
        {
            _clock.MoveTo(to);
        }
    }

    private Question QuestionOf(DailyPost post) => _catalog.Question(post.QuestionId)!;

    private IEnumerable<JsonElement> Said() => _members[0].Actor.Messages(Channel).Where(message => !message.IsPrivate());

    private static bool IsPost(JsonElement message, DateOnly date)
    {
        string prefix = $"daily:1:{date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
        return message.Menus().Concat(message.Buttons().Where(label => label.Length == 1).Select(label => message.Button(label))).Any(id => id.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static ulong? Answers(JsonElement message) =>
        message.TryGetProperty("message_reference", out JsonElement post) ? ulong.Parse(post.GetProperty("message_id").GetString()!, CultureInfo.InvariantCulture) : null;

    private static void Expect(List<string> problems, int expected, int found, string what)
    {
        if (expected != found)
        {
            problems.Add($"{found} {what} instead of {expected}");
        }
    }

    /// <summary>Waits for a message; with a step, time passes meanwhile.</summary>
    private async Task<JsonElement> WhenSaidAsync(Func<JsonElement, bool> wanted, string what, TimeSpan step = default)
    {
        using CancellationTokenSource soon = new(TimeSpan.FromMinutes(2));
        for (int turn = 1; ; turn++)
        {
            if (Said().FirstOrDefault(wanted) is { ValueKind: JsonValueKind.Object } message)
            {
                return message;
            }

            Assert.False(soon.IsCancellationRequested, $"In {_zone.Id} {what} never came.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
            if (turn % 1000 == 0)
            {
                _clock.Advance(step);
            }
        }
    }

    private async Task<DailyPost> WhenKeptAsync(DateOnly date, Func<DailyPost, bool> wanted)
    {
        using CancellationTokenSource soon = new(TimeSpan.FromMinutes(2));
        while (true)
        {
            if (await AskAsync(() => _stores.Daily.GetPostAsync(_guild.Id, date, Lab.Soon)) is { } post && wanted(post))
            {
                return post;
            }

            Assert.False(soon.IsCancellationRequested, $"In {_zone.Id} the post of {date} never got so far.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }
}
