using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.Bot.Interactions;
using SaaBot.Content;
using SaaBot.Domain.Catalogs;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.Settings;
using SaaBot.Storage;
using SaaBot.Storage.Redis;
using SaaBot.Storage.Tests.Support;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>
/// The daily question of two workers on one Redis against one look-alike, killed at random points: one post for each local date, one public answer for each post, one board for each
/// week and month, and no answer or point lost or doubled. Each run is five days of a server; two runs usually, <c>SAABOT_CHAOS_RUNS=100</c> for the long one.
/// </summary>
public sealed class DailyChaosTests(ITestOutputHelper output)
{
    [Fact]
    [EdgeCase("Killed at any point", "Daily post")]
    public async Task Workers_killed_anywhere_make_each_days_post_once()
    {
        RedisServer.SkipWithoutPackage();
        int runs = int.TryParse(Environment.GetEnvironmentVariable("SAABOT_CHAOS_RUNS"), CultureInfo.InvariantCulture, out int wanted) ? wanted : 2;
        int seed = int.TryParse(Environment.GetEnvironmentVariable("SAABOT_CHAOS_SEED"), CultureInfo.InvariantCulture, out int given) ? given : 1;
        MovableClock clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using RedisServer redis = new();
        await redis.StartAsync();
        LocalDiscordOptions options = new()
        {
            Url = new Uri("http://127.0.0.1:0"),
            FirstAnswer = TimeSpan.FromSeconds(5),
            TokenLife = TimeSpan.FromDays(40),
            SessionLife = TimeSpan.FromDays(40),
        };
        await using LocalDiscordServer discord = await LocalDiscordServer.StartAsync(options, new StampedClock(clock), NullLoggerFactory.Instance, Lab.Soon);
        SaaBotSettings settings = new()
        {
            Token = "test",
            ApiUrl = discord.ApiUrl,
            ContentPath = Path.Combine(Repository.Root, "content"),
            DataPath = Directory.CreateTempSubdirectory("saabot-chaos").FullName,
            RedisConnection = redis.Connection,
        };
        await using IStores stores = (await RedisStores.OpenAsync(redis.Connection, settings.RedisKeyPrefix, TimeProvider.System)).Stores!;
        Catalog catalog = new ContentLoader(settings.ContentPath).Load().Catalog!;
        await using ChaosWorker one = new(settings, Change);
        await using ChaosWorker two = new(settings, Change);
        await one.StartAsync();
        await two.StartAsync();

        List<string> problems = [];
        int kills = 0;
        for (int run = seed; run < seed + runs; run++)
        {
            DailyChaosRun days = new(discord, stores, clock, catalog, run);
            int killed = await days.LiveAsync([one, two]);
            kills += killed;
            IReadOnlyList<string> found = await days.ProblemsAsync();
            problems.AddRange(found.Select(problem => $"run {run}: {problem}"));
            output.WriteLine($"run {run}, from {days.First}: {killed} killed, {found.Count} problems{string.Concat(found.Select(problem => "; " + problem))}");
        }

        output.WriteLine($"{runs} runs, {kills} workers killed");
        Assert.Empty(problems);
        Assert.True(kills >= runs, $"Only {kills} workers were killed in {runs} runs.");
        Directory.Delete(settings.DataPath, recursive: true);

        void Change(IServiceCollection services)
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddSingleton(new AckPolicy(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1)));
        }
    }
}
