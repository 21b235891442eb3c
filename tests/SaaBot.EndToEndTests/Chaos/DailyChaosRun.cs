using System.Globalization;
using System.Text.Json;
using SaaBot.Bot.Daily;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;
using SaaBot.Domain.Zones;
using SaaBot.EndToEndTests.Support;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>Five days of a server of its own, from a Friday over the end of the week, sometimes of the month or of summer time, to a Tuesday.</summary>
internal sealed class DailyChaosRun : ChaosRun<DailyMember>
{
    private const int Days = 5;

    private static readonly string[] ZoneIds = ["Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"];

    // Half past two is left out or comes twice when the clocks change.
    private static readonly TimeOnly[] Times = [new(9, 0), new(2, 30), new(0, 0), new(23, 45)];

    private readonly MovableClock _clock;
    private readonly TimeZoneInfo _zone;
    private readonly DateOnly _friday;
    private readonly DailySchedule _schedule;

    public DailyChaosRun(ChaosLab lab, MovableClock clock, int seed)
        : base(lab, "Days", seed, (actor, userId, chance) => new DailyMember(actor, userId, chance))
    {
        _clock = clock;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneIds[seed % ZoneIds.Length]);
        DateOnly today = WallClock.DateAt(_zone, clock.GetUtcNow());
        _friday = today.AddDays(1 + ((DayOfWeek.Friday - today.DayOfWeek + 6) % 7));
        clock.MoveTo(WallClock.FirstInstant(_zone, _friday, TimeOnly.MinValue).AddSeconds(-1));
        _schedule = new DailySchedule(
            Guild.Id,
            Channel,
            Times[Chance.Next(Times.Length)],
            _zone.Id,
            DailyDays.Every,
            Chance.Next(3) == 0 ? TimeSpan.FromHours(3) : null,
            null,
            PostsBoards: true,
            Members[0].UserId,
            clock.GetUtcNow());
    }

    /// <summary>When the first post is due: changes of clocks show in the day of the run.</summary>
    public override string Title => string.Create(CultureInfo.InvariantCulture, $"from {_friday:yyyy-MM-dd} in {_zone.Id}");

    /// <summary>While the dead one is replaced, its claims end.</summary>
    protected override void Killed() => _clock.Advance(DailyTiming.Lease + TimeSpan.FromSeconds(2));

    protected override async Task LiveAsync()
    {
        using CancellationTokenSource over = new();
        Task[] sweeps = [.. Workers.Select(worker => SweepAsync(worker, over.Token))];
        await Stores.Daily.SaveScheduleAsync(_schedule, Lab.Soon);
        for (int day = 0; day < Days; day++)
        {
            await DayAsync(_friday.AddDays(day));
        }

        // Whoever still has something to do or to repeat does it now.
        await LastRevealAsync();
        MoveTo(_clock.GetUtcNow().AddMinutes(20));
        await Task.WhenAll(Workers.Select(worker => worker.SweepAsync()));
        await AskAsync(() => Stores.Daily.RemoveScheduleAsync(Guild.Id, Lab.Soon));
        await over.CancelAsync();
        await Task.WhenAll(sweeps);
    }

    protected override async Task CheckAsync()
    {
        List<AnswerRecord> answers = [];
        IReadOnlyList<DailyPost> posts = await AskAsync(() => Stores.Daily.ListPostsAsync(Guild.Id, _friday, Lab.Soon));
        JsonElement[] said = [.. Said()];
        foreach (DateOnly date in Enumerable.Range(0, Days).Select(_friday.AddDays))
        {
            JsonElement[] sent = [.. said.Where(message => IsPost(message, date))];
            Expect(1, sent.Length, $"posts of {date}");
            if (posts.SingleOrDefault(post => post.Date == date) is not { MessageId: { } message } post)
            {
                Report($"{date}: no post is kept");
                continue;
            }

            bool isRevealed = _schedule.RevealAfter is not null || date < _friday.AddDays(Days - 1);
            Expect(isRevealed ? 1 : 0, said.Count(each => Answers(each) == message), $"public answers of {date}");
            Expect(isRevealed ? 1 : 0, post.State == DailyPostState.Revealed ? 1 : 0, $"revealed states of {date}");
            answers.AddRange(await CheckAnswersAsync(post));
        }

        int boards = await ExpectedBoardsAsync();
        Expect(boards, said.Count(message => message.Text().Contains("is over: its final board", StringComparison.Ordinal)), "final boards");
        int reveals = _schedule.RevealAfter is null ? Days - 1 : Days;
        Expect(Days + reveals + boards, said.Length, "messages");
        Expect(Days, posts.Select(post => post.QuestionId).Distinct().Count(), "different questions");
        Expect(Days, (await AskAsync(() => Stores.Servers.GetAskedAsync(Guild.Id, Lab.Soon))).Count, "questions in the history");
        await CheckBoardAsync(answers);
    }

    private async Task DayAsync(DateOnly date)
    {
        Arm();
        MoveTo(WallClock.FirstInstant(_zone, date, _schedule.Time).AddSeconds(Chance.Next(100)));
        JsonElement message = await WhenSaidAsync(message => IsPost(message, date), $"the post of {date}");
        DailyPost post = (await AskAsync(() => Stores.Daily.GetPostAsync(Guild.Id, date, Lab.Soon)))!;
        Arm();
        await Task.WhenAll(Members.Select(member => member.AnswerAsync(message, post, QuestionOf(post))));
        post = await WhenKeptAsync(date, kept => kept.State != DailyPostState.Claimed);
        Arm();
        if (post.RevealAt is { } at)
        {
            MoveTo(at);
            await WhenKeptAsync(date, kept => kept.State == DailyPostState.Revealed);
        }

        if (date.DayOfWeek == DayOfWeek.Sunday && await ExpectedBoardsAsync() > 0)
        {
            Arm();
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
    private void Arm()
    {
        if (Chance.Next(3) == 0)
        {
            Workers[Chance.Next(Workers.Count)].KillAt(Chance.Next(1, 7), Chance.Next(2) == 0);
        }
    }

    private async Task<IReadOnlyList<AnswerRecord>> CheckAnswersAsync(DailyPost post)
    {
        IReadOnlyList<AnswerRecord> answers = await AskAsync(() => Stores.Scores.GetAnswersAsync(Guild.Id, post.SourceId, Lab.Soon));
        foreach (DailyMember member in Members)
        {
            AnswerRecord[] kept = [.. answers.Where(answer => answer.UserId == member.UserId)];
            if (kept.Length > 1 || member.Problem(post, kept.FirstOrDefault(), QuestionOf(post)) is not null)
            {
                Report(member.Problem(post, kept.FirstOrDefault(), QuestionOf(post)) ?? $"{post.Date}: {kept.Length} answers of {member.UserId}");
            }
        }

        return answers;
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
            boards += (await AskAsync(() => Stores.Scores.GetBoardAsync(Guild.Id, period, 1, null, Lab.Soon))).Members > 0 ? 1 : 0;
        }

        return boards;
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

    private Question QuestionOf(DailyPost post) => Catalog.Question(post.QuestionId)!;

    private static bool IsPost(JsonElement message, DateOnly date)
    {
        string prefix = $"daily:1:{date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
        return message.AnswerIds().Any(id => id.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static ulong? Answers(JsonElement message) =>
        message.TryGetProperty("message_reference", out JsonElement post) ? ulong.Parse(post.GetProperty("message_id").GetString()!, CultureInfo.InvariantCulture) : null;

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

    private Task<DailyPost> WhenKeptAsync(DateOnly date, Func<DailyPost, bool> wanted) => WhenAsync(
        () => Stores.Daily.GetPostAsync(Guild.Id, date, Lab.Soon), wanted, _ => $"In {_zone.Id} the post of {date} never got so far.");
}
