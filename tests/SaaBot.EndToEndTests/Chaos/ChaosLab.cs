using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.Content;
using SaaBot.Domain.Catalogs;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.Settings;
using SaaBot.Storage;
using SaaBot.Storage.Redis;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>A Redis, a look-alike and two workers on both, and runs of chance in which the workers are killed.</summary>
/// <param name="options">The look-alike's.</param>
/// <param name="clock">The look-alike's.</param>
/// <param name="change">What is different in the workers.</param>
/// <param name="output">Where each run is told.</param>
internal sealed class ChaosLab(LocalDiscordOptions options, TimeProvider clock, Action<IServiceCollection> change, ITestOutputHelper output) : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("saabot-chaos").FullName;
    private readonly List<ChaosWorker> _workers = [];

    /// <summary>What was started, the last on top.</summary>
    private readonly Stack<IAsyncDisposable> _parts = new();

    public LocalDiscordServer Discord { get; private set; } = null!;

    /// <summary>The workers' data, beside them.</summary>
    public IStores Stores { get; private set; } = null!;

    public Catalog Catalog { get; private set; } = null!;

    public IReadOnlyList<ChaosWorker> Workers => _workers;

    /// <summary>Starts everything, or skips the test on a machine without Redis.</summary>
    public async Task StartAsync()
    {
        RedisServer.SkipWithoutPackage();
        RedisServer redis = Keep(new RedisServer());
        await redis.StartAsync();
        Discord = Keep(await LocalDiscordServer.StartAsync(options with { Url = new Uri("http://127.0.0.1:0") }, clock, NullLoggerFactory.Instance, Lab.Soon));
        SaaBotSettings settings = Lab.SettingsOn(Discord, _data) with { RedisConnection = redis.Connection };
        Stores = Keep((await RedisStores.OpenAsync(redis.Connection, settings.RedisKeyPrefix, TimeProvider.System)).Stores!);
        Catalog = new ContentLoader(settings.ContentPath).Load().Catalog!;
        while (_workers.Count < 2)
        {
            ChaosWorker worker = Keep(new ChaosWorker(settings, change));
            await worker.StartAsync();
            _workers.Add(worker);
        }
    }

    /// <summary>Plays runs one after the other and fails when one of them lost or doubled something. <c>SAABOT_CHAOS_RUNS</c> and <c>SAABOT_CHAOS_SEED</c> choose others.</summary>
    /// <param name="usual">How many runs.</param>
    /// <param name="create">Makes the run of a seed.</param>
    /// <param name="leastKills">How many workers so many runs have to kill: without them nothing was tried.</param>
    public async Task PlayAsync<TMember>(int usual, Func<int, ChaosRun<TMember>> create, Func<int, int> leastKills)
        where TMember : ChaosMember
    {
        int runs = Chosen("SAABOT_CHAOS_RUNS") ?? usual;
        int first = Chosen("SAABOT_CHAOS_SEED") ?? 1;
        List<string> problems = [];
        int kills = 0;
        for (int seed = first; seed < first + runs; seed++)
        {
            ChaosRun<TMember> run = create(seed);
            int killed = await run.PlayAsync();
            kills += killed;
            IReadOnlyList<string> found = await run.ProblemsAsync();
            problems.AddRange(found.Select(problem => $"run {seed}: {problem}"));
            output.WriteLine($"run {seed}, {run.Title}: {killed} killed, {found.Count} problems{string.Concat(found.Select(problem => "; " + problem))}");
        }

        output.WriteLine($"{runs} runs, {kills} workers killed");
        Assert.Empty(problems);
        Assert.True(kills >= leastKills(runs), $"Only {kills} workers were killed in {runs} runs.");
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out IAsyncDisposable? part))
        {
            await part.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    private static int? Chosen(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int chosen) ? chosen : null;

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }
}
