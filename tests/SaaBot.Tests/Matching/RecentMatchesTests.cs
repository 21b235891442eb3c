using SaaBot.Domain.Matching;

namespace SaaBot.Tests.Matching;

public sealed class RecentMatchesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_not_used_longest_goes_first()
    {
        RecentMatches cache = new(2);
        await cache.SetAsync("a", Matched("a"), Stop);
        await cache.SetAsync("b", Matched("b"), Stop);
        Assert.Equal("a", (await cache.GetAsync("a", Stop))?.Question.Text);

        await cache.SetAsync("c", Matched("c"), Stop);

        Assert.NotNull(await cache.GetAsync("a", Stop));
        Assert.Null(await cache.GetAsync("b", Stop));
        Assert.NotNull(await cache.GetAsync("c", Stop));
    }

    [Fact]
    public async Task The_same_key_again_replaces()
    {
        RecentMatches cache = new(1);
        await cache.SetAsync("a", Matched("old"), Stop);
        await cache.SetAsync("a", Matched("new"), Stop);

        Assert.Equal("new", (await cache.GetAsync("a", Stop))?.Question.Text);
    }

    [Fact]
    public async Task Many_threads_never_make_it_larger()
    {
        RecentMatches cache = new(10);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(
            async () =>
            {
                for (int number = 0; number < 500; number++)
                {
                    await cache.SetAsync($"{worker}-{number}", Matched("x"), Stop);
                    await cache.GetAsync($"{worker}-{number / 2}", Stop);
                }
            },
            Stop)));

        int kept = 0;
        foreach (string key in Enumerable.Range(0, 8).SelectMany(worker => Enumerable.Range(0, 500).Select(number => $"{worker}-{number}")))
        {
            kept += await cache.GetAsync(key, Stop) is null ? 0 : 1;
        }

        Assert.Equal(10, kept);
    }

    private static MatchedScenario Matched(string text) => new(new MatchQuestion(text, []), new MatchReport(MatchVerdict.NoneOfTheTen, 0, [], [], null));
}
