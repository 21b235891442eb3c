using SaaBot.CommandLine;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.Domain.Servers;
using SaaBot.Storage.Redis;
using SaaBot.Storage.Tests.Support;
using SaaBot.Storage.Transfer;

namespace SaaBot.Storage.Tests.Transfer;

public sealed class StoreCopyTests(RedisFixture fixture) : IClassFixture<RedisFixture>, IAsyncLifetime
{
    private readonly SqliteLab _file = new();
    private readonly SqliteLab _back = new();
    private readonly string _prefix = fixture.NextPrefix();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        await _back.DisposeAsync();
    }

    [Fact]
    public async Task What_goes_to_Redis_and_back_is_the_same()
    {
        await using IStores file = await FilledAsync();
        await using IStores redis = await OpenRedisAsync();
        await using IStores back = await _back.OpenAsync();
        List<StoreEntry> before = await AllAsync(file);
        Assert.Equal(13, before.Select(entry => entry.Kind).Distinct().Count());
        Assert.True(await redis.Transfer.IsEmptyAsync(Stop));

        IReadOnlyList<KeyValuePair<string, CopyCount>> there = await StoreCopy.RunAsync(file.Transfer, redis.Transfer, Stop);
        await StoreCopy.RunAsync(redis.Transfer, back.Transfer, Stop);

        Assert.False(await redis.Transfer.IsEmptyAsync(Stop));
        Assert.Equal(before.Count, there.Sum(each => each.Value.Kept));
        Assert.Equal(Texts(before), Texts(await AllAsync(redis)));
        Assert.Equal(Texts(before), Texts(await AllAsync(back)));
        foreach (IStores stores in new[] { redis, back })
        {
            Board expected = await file.Scores.GetBoardAsync(Sample.Guild, Sample.Day, 25, 17, Stop);
            Board board = await stores.Scores.GetBoardAsync(Sample.Guild, Sample.Day, 25, 17, Stop);
            Assert.Equal(expected.Top, board.Top);
            Assert.Equal((expected.Own, expected.Members), (board.Own, board.Members));
            Assert.Equal(new Tally(2, 2), (await stores.Scores.GetTalliesAsync(7, null, Stop)).Patterns["multi-region"]);
            Assert.Equal(2, (await stores.Scores.ExportAsync(7, Stop)).Answers.Count);
            Assert.Equal("R1", Assert.Single(await stores.Quizzes.ListRunningAsync(Stop)).Id);
            Assert.Equal([Sample.Guild], (await stores.Daily.ListSchedulesAsync(Stop)).Select(schedule => schedule.GuildId));
            Assert.Equal([5ul], await stores.Servers.ListRemovedAsync(Sample.Start.AddDays(1), Stop));
            Assert.Single(await stores.Daily.ListPostsAsync(Sample.Guild, DateOnly.MinValue, Stop));
        }
    }

    [Fact]
    public async Task A_copy_that_is_repeated_changes_nothing()
    {
        await using IStores file = await FilledAsync();
        await using IStores redis = await OpenRedisAsync();
        await StoreCopy.RunAsync(file.Transfer, redis.Transfer, Stop);
        List<string> once = Texts(await AllAsync(redis));

        IReadOnlyList<KeyValuePair<string, CopyCount>> again = await StoreCopy.RunAsync(file.Transfer, redis.Transfer, Stop);

        Assert.Equal(0, again.Sum(each => each.Value.Kept));
        Assert.Equal(once, Texts(await AllAsync(redis)));
        Assert.Equal(new Tally(2, 2), (await redis.Scores.GetTalliesAsync(7, null, Stop)).Patterns["multi-region"]);
        IReadOnlyList<KeyValuePair<string, CopyCount>> self = await StoreCopy.RunAsync(redis.Transfer, file.Transfer, Stop);
        Assert.Equal(0, self.Sum(each => each.Value.Kept));
    }

    [Fact]
    public async Task What_the_target_has_stays()
    {
        await using IStores file = await FilledAsync();
        await using IStores redis = await OpenRedisAsync();
        AnswerRecord theirs = Sample.Answer(7, "s1", isRight: false) with { UserName = "There before" };
        await redis.Scores.RecordAsync(theirs, [Sample.Day], Stop);
        await redis.Quizzes.StartAsync(Sample.Quiz("R0", 2), 1, Stop);

        await StoreCopy.RunAsync(file.Transfer, redis.Transfer, Stop);

        Assert.Equal(theirs, await redis.Scores.GetAnswerAsync(Sample.Guild, "s1", 7, Stop));
        Assert.Equal("R0", Assert.Single(await redis.Quizzes.ListRunningAsync(Stop)).Id);
        Assert.Equal(0, await redis.Quizzes.CountAnswersAsync(Sample.Guild, "R1", 0, Stop));
        Assert.Equal(new Standing(0, 0, 1, theirs.Took), (await redis.Scores.GetBoardAsync(Sample.Guild, Sample.Day, 1, 7, Stop)).Own!.Standing);
    }

    [Fact]
    public async Task The_verb_copies_and_refuses_a_target_that_is_not_empty()
    {
        await (await FilledAsync()).DisposeAsync();
        string[] copy = ["store", "copy", "--from", "sqlite", "--to", "redis", $"--Data:Path={_file.Folder}", $"--Redis:Connection={fixture.Server.Connection}", $"--Redis:KeyPrefix={_prefix}"];

        (int code, string output, _) = await RunAsync(copy);
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("answers: 33 copied, 0 there already", output, StringComparison.Ordinal);

        (code, _, string error) = await RunAsync(copy);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("--merge", error, StringComparison.Ordinal);

        (code, output, _) = await RunAsync([.. copy, "--merge"]);
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("answers: 0 copied, 33 there already", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "store")]
    [InlineData(ExitCode.Usage, "store", "copy", "--from", "redis", "--to", "redis")]
    [InlineData(ExitCode.Usage, "store", "copy", "--from", "redis")]
    [InlineData(ExitCode.Settings, "store", "copy", "--from", "redis", "--to", "sqlite", "--Redis:Connection=")]
    [InlineData(ExitCode.Failure, "store", "copy", "--from", "redis", "--to", "sqlite", "--Redis:Connection=127.0.0.1:1,connectTimeout=200")]
    public async Task The_verb_says_what_is_wrong(int expected, params string[] arguments)
    {
        (int code, _, string error) = await RunAsync([.. arguments, .. expected == ExitCode.Usage ? [] : new[] { $"--Data:Path={_file.Folder}" }]);

        Assert.Equal(expected, code);
        Assert.NotEmpty(error);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = await VerbTable.Default.RunAsync(arguments, TextReader.Null, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static async Task<List<StoreEntry>> AllAsync(IStores stores) => await stores.Transfer.ReadAsync(Stop).ToListAsync(Stop);

    // Lists inside records compare by reference; their texts compare by content.
    private static List<string> Texts(IEnumerable<StoreEntry> entries) => [.. entries.Select(Text).Distinct().Order(StringComparer.Ordinal)];

    private static string Text(StoreEntry entry) => entry switch
    {
        StoreEntry.OfQuiz(var quiz, var endedAt) => $"{quiz with { QuestionIds = [], Scores = [] }} {string.Join(',', quiz.QuestionIds)} {string.Join(',', quiz.Scores)} {endedAt:O}",
        StoreEntry.OfClaim { IsDone: true } claim => $"{claim with { ClaimedAt = default }}",
        _ => entry.ToString(),
    };

    private async Task<IStores> OpenRedisAsync() => (await RedisStores.OpenAsync(fixture.Server.Connection, _prefix, _file.Time)).Stores!;

    private async Task<IStores> FilledAsync()
    {
        IStores file = await _file.OpenAsync();
        await file.Servers.SaveAsync(new ServerSettings(5, "Europe/Berlin", null, Sample.Start), Stop);
        await file.Servers.ClaimAsync(Sample.Guild, "board-1", Sample.Start, TimeSpan.FromMinutes(1), Stop);
        await file.Servers.CompleteAsync(Sample.Guild, "board-2", Stop);
        await file.Daily.SaveScheduleAsync(Sample.Schedule(Sample.Guild), Stop);
        await file.Daily.ClaimAsync(Sample.Post(new DateOnly(2026, 11, 23)), TimeSpan.FromMinutes(1), Stop);
        Quiz over = Sample.Quiz("R2", 9);
        await file.Quizzes.StartAsync(over, 5, Stop);
        await file.Quizzes.TrySaveAsync(over with { Version = 2, Phase = QuizPhase.Ended, Scores = [new QuizScore(7, "Seven", 1, 2, 3, TimeSpan.Zero, 0)] }, Stop);
        Quiz running = Sample.Quiz("R1", 2);
        await file.Quizzes.StartAsync(running, 5, Stop);
        await file.Quizzes.TrySaveAsync(running with { Version = 2, Phase = QuizPhase.Open }, Stop);
        await file.Quizzes.PutAnswerAsync(Sample.Guild, "R1", 0, Sample.Choice(7, 10, 1, 2), Stop);
        for (ulong user = 1; user <= 32; user++)
        {
            await file.Scores.RecordAsync(Sample.Answer(user, "s1", isRight: user % 3 != 0, difficulty: 1 + ((int)user % 2)), [Sample.Day, Sample.All], Stop);
        }

        await file.Scores.RecordAsync(Sample.Answer(7, "p1", "q2") with { GuildId = 0, Source = AnswerSource.Practice }, [], Stop);
        await file.Scores.SetHiddenAsync(7, true, Stop);
        return file;
    }
}
