using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;
using SaaBot.Storage;
using SaaBot.Storage.Redis;
using SaaBot.Storage.Sqlite;
using SaaBot.Storage.Transfer;

namespace SaaBot.Benchmarks.Storage;

/// <summary>A store with a million members on each of four boards. It is filled once and kept; what a benchmark adds is thrown away.</summary>
internal sealed class MillionStore : IAsyncDisposable
{
    public const int Members = 1_000_000;
    public const ulong Guild = 1_180_000_000_000_000_001;
    private const string Prefix = "bench:";
    private const int PageSize = 2000;
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly FixedTime Time = new(Now);
    private readonly RedisProcess? _redis;
    private readonly string? _copy;

    private MillionStore(IStores stores, RedisProcess? redis, string? copy)
    {
        Stores = stores;
        _redis = redis;
        _copy = copy;
    }

    public static IReadOnlyList<Period> Periods { get; } = PeriodCalendar.Of(Now, TimeZoneInfo.Utc);

    public IStores Stores { get; }

    public static ulong User(int number) => 200_000_000_000_000_000 + (ulong)number;

    public static AnswerRecord Answer(ulong user, string source, string question) => new(
        Guild, user, "A member", AnswerSource.Daily, source, question, "multi-region", ExamDomain.Resilient, 2, OptionSet.Of(1), true, TimeSpan.FromSeconds(20), Now);

    public static Task<MillionStore> OpenAsync(bool isRedis)
    {
        string folder = Path.Combine(Path.GetTempPath(), "saabot-million", isRedis ? "redis" : "sqlite");
        Directory.CreateDirectory(folder);
        return isRedis ? OpenRedisAsync(folder) : OpenSqliteAsync(folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Stores.DisposeAsync();
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }

        if (_copy is not null)
        {
            Directory.Delete(_copy, recursive: true);
        }
    }

    private static async Task<MillionStore> OpenSqliteAsync(string folder)
    {
        string filled = Path.Combine(folder, "filled.db");
        string copy = Directory.CreateTempSubdirectory("saabot-benchmark").FullName;
        string file = Path.Combine(copy, SqliteStores.FileName);
        if (!File.Exists(filled))
        {
            await using (IStores empty = (await SqliteStores.OpenAsync(copy, Time, CancellationToken.None)).Stores!)
            {
                await FillAsync(empty);
            }

            using (SqliteSession session = new(file, TimeSpan.FromSeconds(5)))
            {
                session.Script(string.Concat(Periods.Where(period => period.Kind != PeriodKind.All).Select(period => $"""
                    INSERT INTO board (guild_id, period) VALUES ({Guild}, '{period.Key}');
                    INSERT INTO board_row SELECT last_insert_rowid(), user_id, points, right, answered, time, key FROM board_row WHERE board_id = 1;
                    INSERT INTO board_count SELECT last_insert_rowid(), level, prefix, count FROM board_count WHERE board_id = 1;

                    """)));
                session.Script("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            File.Copy(file, filled);
        }

        File.Copy(filled, file, overwrite: true);
        return new MillionStore((await SqliteStores.OpenAsync(copy, Time, CancellationToken.None)).Stores!, null, copy);
    }

    private static async Task<MillionStore> OpenRedisAsync(string folder)
    {
        bool isFilled = File.Exists(Path.Combine(folder, RedisProcess.DumpName));
        RedisProcess redis = await RedisProcess.StartAsync(folder);
        IStores stores = (await RedisStores.OpenAsync(redis.Connection, Prefix, Time)).Stores!;
        if (!isFilled)
        {
            await FillAsync(stores);
            RedisKeys keys = new(Prefix);
            foreach (Period period in Periods.Where(period => period.Kind != PeriodKind.All))
            {
                foreach ((object from, object to) in keys.Board(Guild, Periods.Single(all => all.Kind == PeriodKind.All).Key).Zip(keys.Board(Guild, period.Key)))
                {
                    await redis.SendAsync($"COPY {from} {to}");
                }
            }

            await redis.SendAsync("SAVE");
        }

        return new MillionStore(stores, redis, null);
    }

    private static async Task FillAsync(IStores stores)
    {
        foreach (StoreEntry[] page in Entries().Chunk(PageSize))
        {
            await stores.Transfer.WriteAsync(page, CancellationToken.None);
        }
    }

    private static IEnumerable<StoreEntry> Entries()
    {
        Random spread = new(2);
        string all = Periods.Single(period => period.Kind == PeriodKind.All).Key;
        IEnumerable<int> members = Enumerable.Range(0, Members);
        return members
            .Select(index => (StoreEntry)new StoreEntry.OfName(Guild, User(index), $"Member {index}", Now))
            .Concat(members.Select(index => new StoreEntry.OfAnswer(Answer(User(index), "d20261123", "first"))))
            .Append(new StoreEntry.OfBoard(Guild, all, null))
            .Concat(members.Select(index => new StoreEntry.OfStanding(Guild, all, User(index), Reached(spread))));
    }

    private static Standing Reached(Random spread)
    {
        int answered = spread.Next(1, 120);
        int right = spread.Next(0, answered + 1);
        return new Standing(200 * right, right, answered, TimeSpan.FromMilliseconds(spread.Next(2_000, 90_000) * (long)answered));
    }
}
