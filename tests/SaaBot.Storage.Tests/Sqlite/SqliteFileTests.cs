using Microsoft.Data.Sqlite;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.Storage.Sqlite;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Sqlite;

public sealed class SqliteFileTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly SqliteLab _lab = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Fact]
    public async Task A_file_of_each_earlier_version_is_brought_up_to_date()
    {
        for (int version = 0; version <= SqliteMigrations.Newest; version++)
        {
            File.Delete(_lab.File);
            using (SqliteSession session = Open())
            {
                Assert.Equal(version, SqliteMigrations.Apply(session, version));
            }

            await using (IStores stores = await _lab.OpenAsync())
            {
                Assert.True((await stores.Scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop)).IsNew);
            }

            using SqliteSession after = Open();
            Assert.Equal(SqliteMigrations.Newest, after.Number("PRAGMA user_version"));
        }
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_left_alone()
    {
        using (SqliteSession session = Open())
        {
            session.Script("CREATE TABLE later (id INTEGER); PRAGMA user_version = 999");
        }

        StoresOpening opening = await SqliteStores.OpenAsync(_lab.Folder, _lab.Time, Stop);

        Assert.Null(opening.Stores);
        Assert.Contains("schema 999", opening.Problem, StringComparison.Ordinal);
        using SqliteSession after = Open();
        Assert.Equal(999, after.Number("PRAGMA user_version"));
        Assert.Equal(1, after.Number("SELECT COUNT(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task What_is_no_database_is_said_in_one_sentence()
    {
        await File.WriteAllTextAsync(_lab.File, new string('x', 5000), Stop);

        StoresOpening opening = await SqliteStores.OpenAsync(_lab.Folder, _lab.Time, Stop);

        Assert.Null(opening.Stores);
        Assert.Contains("Data:Path", opening.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_dies_in_the_middle_of_a_step_leaves_the_step_before_it()
    {
        await using IStores stores = await _lab.OpenAsync();
        await stores.Scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop);
        SqliteLab after = new();
        using (SqliteSession dying = Open())
        {
            // Small enough a cache and many enough answers that half of the step is in the file already.
            dying.Script("PRAGMA cache_size = 5; BEGIN IMMEDIATE");
            for (ulong user = 100; user < 500; user++)
            {
                AnswerTable.Record(dying, Sample.Answer(user, "s2"), [Sample.All]);
            }

            foreach (string file in Directory.GetFiles(_lab.Folder))
            {
                File.Copy(file, Path.Combine(after.Folder, Path.GetFileName(file)));
            }
        }

        await using (IStores found = await after.OpenAsync())
        {
            Assert.Empty(await found.Scores.GetAnswersAsync(Sample.Guild, "s2", Stop));
            Board board = await found.Scores.GetBoardAsync(Sample.Guild, Sample.All, 10, 7, Stop);
            Assert.Equal((1, 1), (board.Members, board.Own!.Rank));
        }

        await after.DisposeAsync();
    }

    [Fact]
    public async Task Two_processes_share_the_file()
    {
        await using IStores one = await _lab.OpenAsync();
        await using IStores other = await _lab.OpenAsync();
        DailyPost post = Sample.Post(new DateOnly(2026, 11, 23));

        DailyClaim[] claims = await Task.WhenAll(Enumerable.Range(0, 40).Select(index => Task.Run(
            () => (index % 2 == 0 ? one : other).Daily.ClaimAsync(post, TimeSpan.FromMinutes(1), Stop), Stop)));
        await Task.WhenAll(Enumerable.Range(0, 100).Select(index => Task.Run(
            () => (index % 2 == 0 ? one : other).Scores.RecordAsync(Sample.Answer((ulong)index / 2, "s1"), [Sample.All], Stop), Stop)));

        Assert.Single(claims, claim => claim.IsMine);
        Assert.Equal(50, (await other.Scores.GetBoardAsync(Sample.Guild, Sample.All, 1, null, Stop)).Members);
    }

    [Fact]
    public async Task A_file_that_somebody_else_keeps_locked_is_unavailable_for_now()
    {
        using SqliteDatabase database = new(_lab.File, Patience);
        using SqliteSession other = Open();
        other.Script("CREATE TABLE t (id INTEGER); BEGIN IMMEDIATE");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => database.WriteAsync(session => session.Execute("INSERT INTO t VALUES (1)"), Stop));

        other.Script("COMMIT");
        Assert.Equal(1, await database.WriteAsync(session => session.Execute("INSERT INTO t VALUES (1)"), Stop));
    }

    [Fact]
    public async Task A_step_that_fails_is_undone_and_the_next_one_goes_on()
    {
        using SqliteDatabase database = new(_lab.File, Patience);
        await database.WriteAsync(session => session.Execute("CREATE TABLE t (id INTEGER)"), Stop);

        await Assert.ThrowsAsync<SqliteException>(() => database.WriteAsync(
            session =>
            {
                session.Execute("INSERT INTO t VALUES (1)");
                return session.Execute("INSERT INTO missing VALUES (1)");
            },
            Stop));

        Assert.Equal(0, await database.ReadAsync(session => session.Number("SELECT COUNT(*) FROM t"), Stop));
        Assert.Equal(1, await database.WriteAsync(session => session.Execute("INSERT INTO t VALUES (1)"), Stop));
    }

    [Fact]
    public async Task A_board_past_its_time_goes_little_by_little_with_new_answers()
    {
        await using IStores stores = await _lab.OpenAsync();
        for (ulong user = 1; user <= 60; user++)
        {
            await stores.Scores.RecordAsync(Sample.Answer(user, "s1"), [Sample.Day, Sample.All], Stop);
        }

        _lab.Time.Now = Sample.Day.End + Sample.Day.KeptAfterEnd + TimeSpan.FromSeconds(1);
        for (ulong user = 1; user <= 20; user++)
        {
            await stores.Scores.RecordAsync(Sample.Answer(user, "s2", "q2"), [Sample.All], Stop);
        }

        Assert.Equal(0, (await stores.Scores.GetBoardAsync(Sample.Guild, Sample.Day, 10, 1, Stop)).Members);
        Assert.Equal(60, (await stores.Scores.GetBoardAsync(Sample.Guild, Sample.All, 10, 1, Stop)).Members);
        using SqliteSession session = Open();
        Assert.Equal(1, session.Number("SELECT COUNT(*) FROM board"));
        Assert.Equal(60, session.Number("SELECT COUNT(*) FROM board_row"));
        Assert.Equal(80, session.Number("SELECT COUNT(*) FROM met"));
        Assert.Equal(1, session.Number("SELECT COUNT(DISTINCT board_id) FROM board_count"));
    }

    [Fact]
    public async Task A_quiz_that_ended_long_ago_goes_with_its_answers_when_the_next_one_starts()
    {
        await using IStores stores = await _lab.OpenAsync();
        Quiz quiz = Sample.Quiz("A1", 1);
        await stores.Quizzes.StartAsync(quiz, 1, Stop);
        await stores.Quizzes.TrySaveAsync(quiz with { Version = 2, Phase = QuizPhase.Open }, Stop);
        await stores.Quizzes.PutAnswerAsync(Sample.Guild, "A1", 0, Sample.Choice(7, 1, 0), Stop);
        await stores.Quizzes.TrySaveAsync(quiz with { Version = 3, Phase = QuizPhase.Ended }, Stop);

        _lab.Time.Now += TimeSpan.FromDays(6);
        await stores.Quizzes.StartAsync(Sample.Quiz("A2", 1), 5, Stop);
        Assert.NotNull(await stores.Quizzes.GetAsync(Sample.Guild, "A1", Stop));

        _lab.Time.Now += TimeSpan.FromDays(2);
        await stores.Quizzes.StartAsync(Sample.Quiz("A3", 2), 5, Stop);
        Assert.Null(await stores.Quizzes.GetAsync(Sample.Guild, "A1", Stop));
        Assert.Equal(0, await stores.Quizzes.CountAnswersAsync(Sample.Guild, "A1", 0, Stop));
        Assert.Equal(2, (await stores.Quizzes.ListRunningAsync(Stop)).Count);
    }

    private SqliteSession Open() => new(_lab.File, Patience);
}
