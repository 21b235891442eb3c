using System.Globalization;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Tests.Support;
using static SaaBot.Tests.Discord.Rest.RestFixture;
using static SaaBot.Tests.Discord.Rest.StubDiscord;

namespace SaaBot.Tests.Discord.Rest;

public sealed class RateLimitTests
{
    private const string Html = "<html><title>Access denied | discord.com used Cloudflare</title></html>";

    [Fact]
    public async Task An_unknown_route_has_one_request_under_way_until_it_has_answered()
    {
        var first = new TaskCompletionSource();
        using var fixture = new RestFixture(async (_, number) =>
        {
            if (number == 0)
            {
                await first.Task;
            }

            return MessageReply(Limit("b", 5, 4 - number, 5));
        });
        var calls = Enumerable.Range(0, 4).Select(_ => fixture.PostAsync(1)).ToArray();
        await FakeClock.SettleAsync();
        Assert.Single(fixture.Discord.Requests);
        first.SetResult();
        await fixture.RunAllAsync(calls);
        Assert.Equal(4, fixture.Discord.Requests.Count);
        Assert.All(fixture.Discord.Requests, request => Assert.Equal(TimeSpan.Zero, request.At));
    }

    [Fact]
    public async Task A_spent_bucket_waits_for_its_reset()
    {
        using var fixture = new RestFixture((_, number) => MessageReply(Limit("b", 1, 0, 2.5)));
        await fixture.RunAsync(fixture.PostAsync(1));
        await fixture.RunAsync(fixture.PostAsync(1));
        Assert.InRange(fixture.Discord.Requests[1].At, TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(15, true)]
    public async Task A_post_whose_time_is_over_before_the_reset_is_not_sent_and_holds_up_nobody(int seconds, bool isSent)
    {
        using var fixture = new RestFixture((_, _) => MessageReply(Limit("b", 1, 0, 10)));
        await fixture.RunAsync(fixture.PostAsync(1));
        var late = await fixture.RunAsync(fixture.PostAsync(1, within: TimeSpan.FromSeconds(seconds)));
        Assert.Equal(isSent ? null : RestErrorKind.TooLate, late.Error?.Kind);
        Assert.True((await fixture.RunAsync(fixture.PostAsync(1))).IsOk);
        Assert.Equal(isSent ? 3 : 2, fixture.Discord.Requests.Count);
    }

    [Fact]
    public async Task Another_channel_has_its_own_bucket()
    {
        using var fixture = new RestFixture((_, _) => MessageReply(Limit("b", 1, 0, 10)));
        await fixture.RunAsync(fixture.PostAsync(1));
        await fixture.RunAsync(fixture.PostAsync(2));
        Assert.Equal(TimeSpan.Zero, fixture.Discord.Requests[1].At);
    }

    [Fact]
    public async Task A_bucket_spent_by_one_route_holds_back_the_other()
    {
        using var fixture = new RestFixture((request, _) => MessageReply(Limit("b", 2, request.Method == "GET" ? 0 : 1, 4)));
        await fixture.RunAsync(fixture.PostAsync(1));
        await fixture.RunAsync(fixture.GetAsync(1));
        await fixture.RunAsync(fixture.PostAsync(1));
        Assert.True(fixture.Discord.Requests[2].At >= TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task A_route_without_headers_has_no_queue_after_its_first_answer()
    {
        using var fixture = new RestFixture((_, _) => MessageReply());
        await fixture.RunAsync(fixture.PostAsync(1));
        await fixture.RunAllAsync(Enumerable.Range(0, 10).Select(_ => fixture.PostAsync(1)));
        Assert.All(fixture.Discord.Requests, request => Assert.Equal(TimeSpan.Zero, request.At));
    }

    [Fact]
    public async Task A_429_that_asks_for_more_than_a_minute_is_told_at_once()
    {
        using var fixture = new RestFixture((_, number) => number == 0 ? Refuse("user", 64.57, Limit("b", 10, 0, 64.57)) : MessageReply());
        var result = await fixture.RunAsync(fixture.PostAsync(1));
        Assert.Equal(RestErrorKind.RateLimited, result.Error!.Kind);
        Assert.InRange(result.Error.RetryAfter!.Value, TimeSpan.FromSeconds(64.57), TimeSpan.FromSeconds(65));
        Assert.Single(fixture.Discord.Requests);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task A_short_429_on_a_route_holds_back_that_route_alone(string scope)
    {
        // A shared limit tells of requests that are left in the bot's own bucket; the wait counts all the same.
        using var fixture = new RestFixture((request, number) =>
            number == 0 ? Refuse(scope, 7.5, Limit("b", 10, 9, 1)) : MessageReply(Limit("b", 10, 9, 1)));
        var refused = fixture.PostAsync(1);
        await FakeClock.SettleAsync();
        Assert.True((await fixture.PostAsync(2)).IsOk);
        var waiting = fixture.PostAsync(1);
        Assert.True((await fixture.RunAsync(refused)).IsOk);
        Assert.True((await fixture.RunAsync(waiting)).IsOk);
        var times = fixture.Discord.Requests.Where(request => request.Path.Contains("/channels/1/", StringComparison.Ordinal)).Select(request => request.At).ToArray();
        Assert.Equal(TimeSpan.Zero, times[0]);
        Assert.True(times[1] >= TimeSpan.FromSeconds(7.5));
        Assert.True(times[2] >= TimeSpan.FromSeconds(7.5));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_global_429_holds_back_all_routes_but_those_of_interactions()
    {
        using var fixture = new RestFixture((_, number) => number == 0 ? Refuse("global", 9, [("X-RateLimit-Global", "true")]) : MessageReply());
        var refused = fixture.PostAsync(1);
        await FakeClock.SettleAsync();
        Assert.True((await fixture.AnswerAsync()).IsOk);
        var other = fixture.GetAsync(2);
        await fixture.RunAllAsync([refused, other]);
        var times = fixture.Discord.Requests.Select(request => (request.Path.Contains("/interactions/", StringComparison.Ordinal), request.At)).ToArray();
        Assert.Equal((false, TimeSpan.Zero), times[0]);
        Assert.Equal((true, TimeSpan.Zero), times[1]);
        Assert.All(times[2..], time => Assert.True(time.At >= TimeSpan.FromSeconds(9)));
        Assert.Equal(4, times.Length);
    }

    [Theory]
    [InlineData(Html)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"message\":")]
    public async Task A_429_from_the_network_in_front_pauses_everything_and_breaks_nothing(string body)
    {
        using var fixture = new RestFixture((_, number) => number == 0 ? Reply(HttpStatusCode.TooManyRequests, body) : MessageReply());
        var refused = fixture.PostAsync(1);
        await FakeClock.SettleAsync();
        var interaction = fixture.AnswerAsync();
        await FakeClock.SettleAsync();
        Assert.Single(fixture.Discord.Requests);
        Assert.True((await fixture.RunAsync(refused)).IsOk);
        Assert.True((await fixture.RunAsync(interaction)).IsOk);
        Assert.All(fixture.Discord.Requests.Skip(1), request => Assert.True(request.At >= TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Pauses_of_the_network_in_front_grow_and_the_tries_end()
    {
        using var fixture = new RestFixture((_, _) => Reply(HttpStatusCode.TooManyRequests, Html));
        var result = await fixture.RunAsync(fixture.PostAsync(1));
        Assert.Equal(RestErrorKind.RateLimited, result.Error!.Kind);
        var times = fixture.Discord.Requests.Select(request => request.At).ToArray();
        var gaps = times.Zip(times.Skip(1), (earlier, later) => later - earlier).ToArray();
        Assert.NotEmpty(gaps);
        Assert.Equal(gaps.Order(), gaps);
        Assert.True(gaps[^1] > gaps[0] * 1.5);
    }

    [Fact]
    public async Task A_wait_longer_than_is_of_use_is_told_at_once_and_remembered()
    {
        using var fixture = new RestFixture((_, _) => Refuse("user", 600, []));
        Assert.Equal(TimeSpan.FromSeconds(600), (await fixture.PostAsync(1)).Error!.RetryAfter);
        fixture.Clock.Advance(TimeSpan.FromSeconds(100));
        var second = await fixture.PostAsync(1);
        Assert.Equal(RestErrorKind.RateLimited, second.Error!.Kind);
        Assert.InRange(second.Error.RetryAfter!.Value, TimeSpan.FromSeconds(499), TimeSpan.FromSeconds(501));
        Assert.Single(fixture.Discord.Requests);
    }

    [Theory]
    [InlineData("", "5", "4", "1")]
    [InlineData("b", "five", "4", "1")]
    [InlineData("b", "5", "-4", "1")]
    [InlineData("b", "0", "0", "1")]
    [InlineData("b", "5", "4", "1,5")]
    [InlineData("b", "5", "4", "NaN")]
    [InlineData("b", "5", "4", "1e99")]
    [InlineData("b", "5", "4", "-1")]
    public async Task Headers_that_make_no_sense_break_nothing(string bucket, string limit, string remaining, string resetAfter)
    {
        using var fixture = new RestFixture((_, _) => MessageReply(
            ("X-RateLimit-Bucket", bucket), ("X-RateLimit-Limit", limit), ("X-RateLimit-Remaining", remaining), ("X-RateLimit-Reset-After", resetAfter)));
        Assert.True((await fixture.PostAsync(1)).IsOk);
        Assert.True((await fixture.PostAsync(1)).IsOk);
    }

    [Fact]
    public async Task Headers_are_read_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
        try
        {
            using var fixture = new RestFixture((_, _) => MessageReply(Limit("b", 1, 0, 1.5)));
            await fixture.RunAsync(fixture.PostAsync(1));
            await fixture.RunAsync(fixture.PostAsync(1));
            Assert.InRange(fixture.Discord.Requests[1].At, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(2));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task No_more_than_fifty_requests_a_second_and_interactions_besides()
    {
        using var fixture = new RestFixture((_, _) => MessageReply());
        var posts = Enumerable.Range(1, 120).Select(channel => fixture.PostAsync((ulong)channel)).ToArray();
        var answers = Enumerable.Range(1, 60).Select(interaction => fixture.AnswerAsync((ulong)interaction)).ToArray();
        await fixture.RunAllAsync(posts);
        await fixture.RunAllAsync(answers);
        var (interactions, others) = (
            fixture.Discord.Requests.Where(request => request.Authorization is null).ToArray(),
            fixture.Discord.Requests.Where(request => request.Authorization is not null).Select(request => request.At).Order().ToArray());
        Assert.All(interactions, request => Assert.Equal(TimeSpan.Zero, request.At));
        for (var index = 50; index < others.Length; index++)
        {
            Assert.True(others[index] - others[index - 50] >= TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void A_bucket_is_never_overdrawn_whatever_its_size() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(15),
            Prop.ForAll(
                Gen.Choose(1, 6).SelectMany(limit => Gen.Choose(1, 5).Select(window => (limit, window))).ToArbitrary(),
                each => OverdrawsAsync(each.limit, TimeSpan.FromSeconds(each.window)).GetAwaiter().GetResult() == 0));

    [Fact]
    public async Task A_caller_that_gives_up_does_not_keep_its_place()
    {
        using var fixture = new RestFixture((_, number) => MessageReply(Limit("b", 1, 0, 30)));
        await fixture.PostAsync(1);
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var waiting = fixture.Rest.CreateMessageAsync(new Snowflake(1), new MessagePayload { Content = "x" }, impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.True((await fixture.RunAsync(fixture.PostAsync(1))).IsOk);
        Assert.Equal(2, fixture.Discord.Requests.Count);
    }

    private static HttpResponseMessage Refuse(string scope, double retryAfter, (string Name, string Value)[] headers) => Reply(
        HttpStatusCode.TooManyRequests,
        string.Create(CultureInfo.InvariantCulture, $$"""{"message":"You are being rate limited.","retry_after":{{retryAfter}},"global":{{(scope == "global" ? "true" : "false")}}}"""),
        [("Retry-After", Math.Ceiling(retryAfter).ToString(CultureInfo.InvariantCulture)), ("X-RateLimit-Scope", scope), .. headers]);

    /// <summary>A server with a fixed window counts the requests beyond its limit.</summary>
    private static async Task<int> OverdrawsAsync(int limit, TimeSpan window)
    {
        var overdraws = 0;
        var used = 0;
        var windowEnd = TimeSpan.Zero;
        using var fixture = new RestFixture((request, _) =>
        {
            if (request.At >= windowEnd)
            {
                windowEnd = request.At + window;
                used = 0;
            }

            if (++used > limit)
            {
                overdraws++;
                return Refuse("user", (windowEnd - request.At).TotalSeconds, []);
            }

            return MessageReply(Limit("b", limit, limit - used, (windowEnd - request.At).TotalSeconds));
        });
        var results = await fixture.RunAllAsync(Enumerable.Range(0, limit * 4).Select(_ => fixture.PostAsync(1)));
        Assert.All(results, result => Assert.True(result.IsOk));
        return overdraws;
    }
}
