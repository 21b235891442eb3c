using SaaBot.Discord.Rest.RateLimits;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Discord.Rest;

public sealed class RouteLimitersTests
{
    private static readonly RateLimitHeaders Headers = new("b", 5, 4, TimeSpan.FromSeconds(1));

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Knowledge_replaces_ignorance()
    {
        var limiters = new RouteLimiters(_clock);
        var known = new RouteKey("GET", "/known", "1");
        var free = new RouteKey("GET", "/free", "1");
        Assert.IsType<UnknownRoute>(limiters.InChargeOf(known));
        await UseAsync(limiters, known, Headers);
        await UseAsync(limiters, free, headers: null);
        Assert.IsType<LearntBucket>(limiters.InChargeOf(known));
        Assert.IsType<FreeRoute>(limiters.InChargeOf(free));
    }

    [Fact]
    public async Task What_is_known_of_a_template_holds_for_its_other_resources()
    {
        var limiters = new RouteLimiters(_clock);
        await UseAsync(limiters, new RouteKey("GET", "/x", "1"), Headers);
        var other = Assert.IsType<LearntBucket>(limiters.InChargeOf(new RouteKey("GET", "/x", "2")));
        Assert.NotSame(limiters.InChargeOf(new RouteKey("GET", "/x", "1")), other);
        Assert.Equal(5, other.Limit);
    }

    [Fact]
    public async Task A_lost_answer_teaches_nothing()
    {
        var limiters = new RouteLimiters(_clock);
        var key = new RouteKey("GET", "/x", "1");
        await UseAsync(limiters, key, headers: null, answered: false);
        Assert.IsType<UnknownRoute>(limiters.InChargeOf(key));
        await UseAsync(limiters, key, Headers);
        Assert.IsType<LearntBucket>(limiters.InChargeOf(key));
    }

    [Fact]
    public async Task Routes_of_past_interactions_are_forgotten()
    {
        var limiters = new RouteLimiters(_clock);
        for (var interaction = 0; interaction < 500; interaction++)
        {
            await UseAsync(limiters, new RouteKey("POST", "/webhooks/{application}/{token}", $"token-{interaction}"), Headers);
        }

        Assert.Equal(500, limiters.Count);
        _clock.Advance(TimeSpan.FromMinutes(21));
        await UseAsync(limiters, new RouteKey("GET", "/x", "1"), Headers);
        Assert.Equal(1, limiters.Count);
    }

    [Fact]
    public async Task A_route_in_use_is_not_forgotten()
    {
        var limiters = new RouteLimiters(_clock);
        var key = new RouteKey("POST", "/slow", "1");
        var (limiter, _) = await limiters.EnterAsync(key, TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromMinutes(21));
        await UseAsync(limiters, new RouteKey("GET", "/x", "1"), Headers);
        Assert.Same(limiter, limiters.InChargeOf(key));
    }

    private static async Task UseAsync(RouteLimiters limiters, RouteKey key, RateLimitHeaders? headers, bool answered = true)
    {
        var (limiter, _) = await limiters.EnterAsync(key, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        limiters.Leave(key, limiter!, headers, answered);
    }
}
