using SaaBot.EndToEndTests.Support;
using SaaBot.Storage.Tests.Support;

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
        using CacheListener lookups = new(second.Bot!);

        string thought = await AskAsync(first);
        Assert.Equal((0, 0), (lookups.Hits, lookups.Misses));
        Assert.Equal(thought, await AskAsync(second));
        Assert.Equal((1, 0), (lookups.Hits, lookups.Misses));

        await redis.KillAsync();
        Assert.Equal(thought, await AskAsync(second));
        Assert.Equal((1, 1), (lookups.Hits, lookups.Misses));
    }

    private static async Task<string> AskAsync(Lab lab) =>
        (await lab.As(lab.Discord.World.Alex).SlashAsync(lab.Study, "which", ("scenario", Scenario))).Message!.Value.Text();
}
