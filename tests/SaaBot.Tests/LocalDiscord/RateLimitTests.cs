using SaaBot.LocalDiscord.Faults;

namespace SaaBot.Tests.LocalDiscord;

public sealed class RateLimitTests : LocalDiscordTest
{
    [Fact]
    public async Task Every_answer_tells_its_bucket_and_the_sixth_message_in_five_seconds_is_refused()
    {
        var clock = new ManualClock();
        var server = await StartAsync(clock: clock);
        var bot = await LogInAsync(server);
        var path = $"channels/{server.World.StudyChannelId}/messages";
        for (var left = 4; left >= 0; left--)
        {
            var (response, _) = await bot.RestAsync("POST", path, """{"content":"a"}""");
            Assert.Equal(200, (int)response.StatusCode);
            Assert.Equal("5", Header(response, "X-RateLimit-Limit"));
            Assert.Equal($"{left}", Header(response, "X-RateLimit-Remaining"));
            Assert.Equal("5.000", Header(response, "X-RateLimit-Reset-After"));
            Assert.Equal(32, Header(response, "X-RateLimit-Bucket").Length);
        }

        clock.Advance(TimeSpan.FromSeconds(1.5));
        var (refused, body) = await bot.RestAsync("POST", path, """{"content":"a"}""");
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.Equal("user", Header(refused, "X-RateLimit-Scope"));
        Assert.Equal("4", Header(refused, "Retry-After"));
        Assert.Equal(3.5, body.GetProperty("retry_after").GetDouble());
        Assert.False(body.GetProperty("global").GetBoolean());

        var (elsewhere, _) = await bot.RestAsync("POST", $"channels/{server.World.QuizChannelId}/messages", """{"content":"a"}""");
        Assert.Equal(200, (int)elsewhere.StatusCode);
        Assert.Equal(Header(refused, "X-RateLimit-Bucket"), Header(elsewhere, "X-RateLimit-Bucket"));
        clock.Advance(TimeSpan.FromSeconds(3.5));
        var (later, _) = await bot.RestAsync("POST", path, """{"content":"a"}""");
        Assert.Equal(200, (int)later.StatusCode);
    }

    [Fact]
    public async Task The_global_limit_is_50_a_second_and_leaves_interactions_alone()
    {
        var clock = new ManualClock();
        var (server, bot) = await ReadyAsync(clock: clock);
        clock.Advance(TimeSpan.FromSeconds(1));
        var answers = await Task.WhenAll(Enumerable.Range(0, 51).Select(number =>
            bot.RestAsync("GET", number % 2 == 0 ? "users/@me" : $"guilds/{server.World.StudyGroup.Id}")));
        var (refused, body) = Assert.Single(answers, answer => (int)answer.Response.StatusCode == 429);
        Assert.Equal("global", Header(refused, "X-RateLimit-Scope"));
        Assert.Equal("true", Header(refused, "X-RateLimit-Global"));
        Assert.False(refused.Headers.Contains("X-RateLimit-Bucket"));
        Assert.True(body.GetProperty("global").GetBoolean());
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var (answered, _) = await bot.AnswerAsync(await bot.InteractionAsync(), """{"type":4,"data":{"content":"a"}}""");
        Assert.Equal(204, (int)answered.StatusCode);
    }

    [Theory]
    [InlineData(RateLimitScope.User, "user", false)]
    [InlineData(RateLimitScope.Global, "global", true)]
    [InlineData(RateLimitScope.Shared, "shared", false)]
    public async Task Scripted_limits_look_like_discords(RateLimitScope scope, string name, bool isGlobal)
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        server.Faults.Add(new Fault { Kind = FaultKind.RateLimit, Route = "GET /users/@me", Scope = scope, RetryAfter = 0.25, Count = 1 });
        var (untouched, _) = await bot.RestAsync("GET", "gateway/bot");
        Assert.Equal(200, (int)untouched.StatusCode);
        var (refused, body) = await bot.RestAsync("GET", "users/@me");
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.Equal(name, Header(refused, "X-RateLimit-Scope"));
        Assert.Equal("1", Header(refused, "Retry-After"));
        Assert.Equal(0.25, body.GetProperty("retry_after").GetDouble());
        Assert.Equal(isGlobal, body.GetProperty("global").GetBoolean());
        Assert.Equal(isGlobal, refused.Headers.Contains("X-RateLimit-Global"));
        Assert.Equal(!isGlobal, refused.Headers.Contains("X-RateLimit-Bucket"));
        var (after, _) = await bot.RestAsync("GET", "users/@me");
        Assert.Equal(200, (int)after.StatusCode);
    }

    [Fact]
    public async Task A_limit_of_the_proxy_is_html_without_headers()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        server.Faults.Add(new Fault { Kind = FaultKind.RateLimit, Scope = RateLimitScope.Html, Count = 1 });
        using var response = await bot.Http.GetAsync(new Uri("users/@me", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(429, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("X-RateLimit", StringComparison.Ordinal) || header.Key == "Retry-After");
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
