using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.Content;
using SaaBot.Domain.Catalogs;
using SaaBot.EndToEndTests.Quizzes;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.Settings;
using SaaBot.Storage;
using SaaBot.Storage.Redis;
using SaaBot.Storage.Tests.Support;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>
/// Two workers on one Redis against one look-alike, killed at random points: no message, answer or point is lost or doubled. Three quizzes in a usual run;
/// <c>SAABOT_CHAOS_RUNS=100</c> for the long one.
/// </summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const double Factor = 20;

    [Fact]
    [EdgeCase("Killed at any point", "Group quiz")]
    public async Task Workers_killed_anywhere_lose_and_double_nothing()
    {
        RedisServer.SkipWithoutPackage();
        int runs = int.TryParse(Environment.GetEnvironmentVariable("SAABOT_CHAOS_RUNS"), CultureInfo.InvariantCulture, out int wanted) ? wanted : 3;
        int seed = int.TryParse(Environment.GetEnvironmentVariable("SAABOT_CHAOS_SEED"), CultureInfo.InvariantCulture, out int given) ? given : 1;
        FastClock clock = new(Factor);
        await using RedisServer redis = new();
        await redis.StartAsync();
        await using LocalDiscordServer discord = await LocalDiscordServer.StartAsync(
            QuizLab.FastOptions with { Url = new Uri("http://127.0.0.1:0"), FirstAnswer = TimeSpan.FromSeconds(60) }, clock, NullLoggerFactory.Instance, Lab.Soon);
        SaaBotSettings settings = new()
        {
            Token = "test",
            Client = Lab.Client,
            ApiUrl = discord.ApiUrl,
            ContentPath = Path.Combine(Repository.Root, "content"),
            DataPath = Directory.CreateTempSubdirectory("saabot-chaos").FullName,
            RedisConnection = redis.Connection,
        };
        await using IStores stores = (await RedisStores.OpenAsync(redis.Connection, settings.RedisKeyPrefix, TimeProvider.System)).Stores!;
        Catalog catalog = new ContentLoader(settings.ContentPath).Load().Catalog!;
        await using ChaosWorker one = new(settings, services => QuizLab.Hasten(services, clock));
        await using ChaosWorker two = new(settings, services => QuizLab.Hasten(services, clock));
        await one.StartAsync();
        await two.StartAsync();

        List<string> problems = [];
        int kills = 0;
        for (int run = 0; run < runs; run++)
        {
            ChaosRun game = new(discord, stores, clock, catalog, seed + run);
            int killed = await game.PlayAsync([one, two]);
            kills += killed;
            IReadOnlyList<string> found = await game.ProblemsAsync();
            problems.AddRange(found.Select(problem => $"run {seed + run}: {problem}"));
            output.WriteLine($"run {seed + run}: {killed} killed, {found.Count} problems{string.Concat(found.Select(problem => "; " + problem))}");
        }

        output.WriteLine($"{runs} runs, {kills} workers killed");
        Assert.Empty(problems);
        Assert.True(kills >= runs / 2, $"Only {kills} workers were killed in {runs} runs.");
        Directory.Delete(settings.DataPath, recursive: true);
    }
}
