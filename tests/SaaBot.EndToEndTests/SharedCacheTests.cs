using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.EndToEndTests.Support;
using SaaBot.Storage.Tests.Support;
using SaaBot.Tests.Support;

namespace SaaBot.EndToEndTests;

public sealed class SharedCacheTests
{
    private const string Scenario = "Orders arrive faster than the workers can process them; decouple the web tier with an Amazon SQS queue.";

    [Fact]
    public async Task What_one_worker_thought_out_another_finds_and_without_Redis_both_think()
    {
        RedisServer.SkipWithoutPackage();
        await using RedisServer redis = new();
        await redis.StartAsync();
        await using Lab first = await Lab.StartAsync(change: settings => settings with { RedisConnection = redis.Connection });
        await using Lab second = await Lab.StartAsync(change: settings => settings with { RedisConnection = redis.Connection });
        IMeterFactory meters = second.Bot!.Services.GetRequiredService<IMeterFactory>();
        using MetricLog log = new();

        string thought = await AskAsync(first);
        Assert.Equal((0, 0), Lookups(log, meters));
        Assert.Equal(thought, await AskAsync(second));
        Assert.Equal((1, 0), Lookups(log, meters));

        await redis.KillAsync();
        Assert.Equal(thought, await AskAsync(second));

        // Who asked did not wait for Redis to be given up.
        await Lab.WhenAsync(() => Lookups(log, meters) == (1, 1));
    }

    private static (int Hits, int Misses) Lookups(MetricLog log, IMeterFactory meters) =>
        (log.Count(meters, "saabot.cache.lookups", "hit", true), log.Count(meters, "saabot.cache.lookups", "hit", false));

    private static async Task<string> AskAsync(Lab lab) =>
        (await lab.As(lab.Discord.World.Alex).SlashAsync(lab.Study, "which", ("scenario", Scenario))).Message!.Value.Text();
}
