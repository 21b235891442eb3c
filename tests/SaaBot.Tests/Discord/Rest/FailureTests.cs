using System.Net;
using Microsoft.Extensions.Logging;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Discord.Rest.RateLimits;
using static SaaBot.Tests.Discord.Rest.RestFixture;
using static SaaBot.Tests.Discord.Rest.StubDiscord;

namespace SaaBot.Tests.Discord.Rest;

public sealed class FailureTests
{
    [Fact]
    public async Task A_server_fault_is_tried_again_with_growing_waits_and_then_told()
    {
        using var fixture = new RestFixture((_, _) => Reply(HttpStatusCode.BadGateway, "<html>bad gateway</html>"));
        var result = await fixture.RunAsync(fixture.GetAsync(1));
        Assert.Equal(RestErrorKind.ServerFault, result.Error!.Kind);
        Assert.Equal(502, result.Error.Status);
        var times = fixture.Discord.Requests.Select(request => request.At).ToArray();
        Assert.Equal(4, times.Length);
        Assert.True(times[3] - times[2] > times[1] - times[0]);
    }

    [Fact]
    public async Task A_body_is_made_anew_for_each_try()
    {
        using var fixture = new RestFixture((_, number) => number < 2 ? Reply(HttpStatusCode.ServiceUnavailable, "") : MessageReply());
        Assert.True((await fixture.RunAsync(fixture.PostAsync(1))).IsOk);
        Assert.Equal(3, fixture.Discord.Requests.Count);
        Assert.Single(fixture.Discord.Requests.Select(request => request.Body).Distinct());
        Assert.Contains("hi", fixture.Discord.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_may_have_been_carried_out_is_not_sent_twice()
    {
        using var fixture = new RestFixture((_, _) => Reply(HttpStatusCode.InternalServerError, ""));
        Assert.Equal(RestErrorKind.ServerFault, (await fixture.RunAsync(fixture.PostAsync(1))).Error!.Kind);
        Assert.Single(fixture.Discord.Requests);
    }

    [Fact]
    public async Task A_post_with_an_enforced_nonce_may_be_sent_again()
    {
        using var fixture = new RestFixture((_, number) => number == 0 ? Reply(HttpStatusCode.InternalServerError, "") : MessageReply());
        Assert.True((await fixture.RunAsync(fixture.PostAsync(1, nonce: "daily-1"))).IsOk);
        Assert.Equal(2, fixture.Discord.Requests.Count);
    }

    [Fact]
    public async Task A_post_whose_time_is_over_after_a_fault_is_not_sent_again()
    {
        using var fixture = new RestFixture((_, number) => number == 0 ? Reply(HttpStatusCode.InternalServerError, "") : MessageReply());
        var result = await fixture.RunAsync(fixture.PostAsync(1, nonce: "daily-1", within: TimeSpan.FromMilliseconds(1)));
        Assert.Equal(RestErrorKind.TooLate, result.Error!.Kind);
        Assert.Single(fixture.Discord.Requests);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, 4)]
    [InlineData(HttpRequestError.ConnectionError, 4)]
    [InlineData(HttpRequestError.ResponseEnded, 1)]
    public async Task A_lost_post_is_tried_again_only_if_it_was_never_sent(HttpRequestError kind, int tries)
    {
        using var fixture = new RestFixture((_, _) => Task.FromException<HttpResponseMessage>(
            new HttpRequestException(kind, $"lost with {Token}")));
        var result = await fixture.RunAsync(fixture.PostAsync(1));
        Assert.Equal(RestErrorKind.Network, result.Error!.Kind);
        Assert.Equal(tries, fixture.Discord.Requests.Count);
        Assert.DoesNotContain(Token, result.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_try_that_takes_too_long_is_given_up()
    {
        using var fixture = new RestFixture(async (_, number) =>
        {
            if (number == 0)
            {
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
            }

            return MessageReply();
        });

        Assert.True((await fixture.RunAsync(fixture.GetAsync(1))).IsOk);
        Assert.True(fixture.Discord.Requests[1].At >= TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, RestErrorKind.Refused)]
    [InlineData(HttpStatusCode.Forbidden, RestErrorKind.Forbidden)]
    [InlineData(HttpStatusCode.NotFound, RestErrorKind.NotFound)]
    public async Task What_discord_refuses_is_not_tried_again(HttpStatusCode status, RestErrorKind kind)
    {
        using var fixture = new RestFixture((_, _) => Reply(status, """{"code":10008,"message":"Unknown Message"}"""));
        var result = await fixture.RunAsync(fixture.GetAsync(1));
        Assert.Equal(kind, result.Error!.Kind);
        Assert.Equal(DiscordErrorCode.UnknownMessage, result.Error.Code);
        Assert.Equal("Unknown Message", result.Error.Message);
        Assert.Single(fixture.Discord.Requests);
    }

    [Fact]
    public async Task Wrong_fields_are_named()
    {
        using var fixture = new RestFixture((_, _) => Reply(HttpStatusCode.BadRequest, """
            {"code":50035,"message":"Invalid Form Body","errors":{"components":{"0":{"label":{"_errors":[{"code":"BASE_TYPE_BAD_LENGTH","message":"Must be 80 or fewer."}]}}},
             "_errors":[{"code":"X","message":"All wrong."}]}}
            """));
        var error = (await fixture.PostAsync(1)).Error!;
        Assert.Equal([new("components.0.label", "BASE_TYPE_BAD_LENGTH", "Must be 80 or fewer."), new("", "X", "All wrong.")], error.Fields);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_an_error_and_no_exception()
    {
        using var fixture = new RestFixture((_, _) => Reply(HttpStatusCode.OK, "<html>"));
        Assert.Equal(RestErrorKind.Unreadable, (await fixture.GetAsync(1)).Error!.Kind);
    }

    [Fact]
    public async Task A_refused_token_stops_all_but_interactions()
    {
        using var fixture = new RestFixture((request, _) =>
            request.Authorization is null ? Reply(HttpStatusCode.NoContent, "") : Reply(HttpStatusCode.Unauthorized, """{"message":"401: Unauthorized","code":0}"""));
        Assert.Equal(RestErrorKind.Unauthorized, (await fixture.GetAsync(1)).Error!.Kind);
        Assert.Equal(RestErrorKind.Stopped, (await fixture.GetAsync(2)).Error!.Kind);
        Assert.Single(fixture.Discord.Requests);
        Assert.True((await fixture.AnswerAsync()).IsOk);
    }

    [Fact]
    public async Task An_unauthorized_interaction_does_not_stop_the_client()
    {
        using var fixture = new RestFixture((request, _) => request.Authorization is null ? Reply(HttpStatusCode.Unauthorized, "") : MessageReply());
        Assert.Equal(RestErrorKind.Unauthorized, (await fixture.AnswerAsync()).Error!.Kind);
        Assert.True((await fixture.GetAsync(1)).IsOk);
    }

    [Fact]
    public async Task Too_many_refused_requests_are_warned_of_once_and_then_stop_all_but_interactions()
    {
        using var fixture = new RestFixture((request, _) =>
            request.Authorization is null ? Reply(HttpStatusCode.NoContent, "") : Reply(HttpStatusCode.Forbidden, """{"code":50013,"message":"Missing Permissions"}"""));
        for (var sent = 0; sent < InvalidRequestBudget.RefuseAt; sent++)
        {
            fixture.Clock.Advance(TimeSpan.FromMilliseconds(25));
            Assert.Equal(RestErrorKind.Forbidden, (await fixture.GetAsync(1)).Error!.Kind);
        }

        Assert.Equal(RestErrorKind.Stopped, (await fixture.GetAsync(1)).Error!.Kind);
        Assert.True((await fixture.AnswerAsync()).IsOk);
        Assert.Single(fixture.Log.Lines, line => line.Level == LogLevel.Error);
        fixture.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(RestErrorKind.Forbidden, (await fixture.GetAsync(1)).Error!.Kind);
    }

    [Fact]
    public void Refused_requests_are_forgotten_after_ten_minutes()
    {
        var clock = new Support.FakeClock();
        var budget = new InvalidRequestBudget(clock);
        budget.Record();
        clock.Advance(TimeSpan.FromMinutes(6));
        budget.Record();
        Assert.Equal(2, budget.Count);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, budget.Count);
    }

    [Theory]
    [InlineData("user", 1)]
    [InlineData("shared", 0)]
    public async Task A_429_counts_as_refused_unless_its_limit_is_shared(string scope, int warnings)
    {
        using var fixture = new RestFixture((_, _) => Reply(
            HttpStatusCode.TooManyRequests,
            """{"message":"You are being rate limited.","retry_after":61,"global":false}""",
            ("X-RateLimit-Scope", scope)));
        await fixture.RunAllAsync(Enumerable.Range(1, InvalidRequestBudget.WarnAt).Select(channel => fixture.PostAsync((ulong)channel)));
        Assert.Equal(warnings, fixture.Log.Lines.Count(line => line.Level == LogLevel.Error));
    }

    [Fact]
    public async Task An_answer_that_arrived_although_it_seemed_lost_counts_as_given()
    {
        using var fixture = new RestFixture((_, number) => number == 0
            ? Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ResponseEnded, "lost"))
            : Task.FromResult(Reply(HttpStatusCode.BadRequest, """{"code":40060,"message":"Interaction has already been acknowledged."}""")));
        Assert.True((await fixture.RunAsync(fixture.AnswerAsync())).IsOk);
    }

    [Fact]
    public async Task An_interaction_that_somebody_else_answered_is_an_error()
    {
        using var fixture = new RestFixture((_, _) =>
            Reply(HttpStatusCode.BadRequest, """{"code":40060,"message":"Interaction has already been acknowledged."}"""));
        Assert.Equal(DiscordErrorCode.AlreadyAcknowledged, (await fixture.AnswerAsync()).Error!.Code);
    }

    [Fact]
    public async Task A_deletion_that_happened_although_it_seemed_lost_counts_as_done()
    {
        using var fixture = new RestFixture((_, number) => number == 0
            ? Reply(HttpStatusCode.BadGateway, "")
            : Reply(HttpStatusCode.NotFound, """{"code":10008,"message":"Unknown Message"}"""));
        Assert.True((await fixture.RunAsync(fixture.Rest.DeleteOriginalResponseAsync(new Snowflake(8), "tok", Stop))).IsOk);
    }

    [Fact]
    public async Task Neither_the_bots_token_nor_an_interactions_reaches_log_or_error()
    {
        const string InteractionToken = "interaction-token-1";
        using var fixture = new RestFixture((request, number) => (number % 4) switch
        {
            0 => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ResponseEnded, $"{Token} {(request.Authorization is null ? InteractionToken : "")}")),
            1 => Task.FromResult(Reply(HttpStatusCode.TooManyRequests, $$"""{"message":"{{Token}}","retry_after":1,"global":false}""")),
            2 => Task.FromResult(Reply(HttpStatusCode.InternalServerError, $"{Token} {InteractionToken}")),
            _ => Task.FromResult(Reply(
                HttpStatusCode.BadRequest,
                $$"""{"code":1,"message":"{{Token}} {{(request.Authorization is null ? InteractionToken : "")}}"}""")),
        });
        var errors = new List<RestError>
        {
            (await fixture.RunAsync(fixture.AnswerAsync())).Error!,
            (await fixture.RunAsync(fixture.GetAsync(1))).Error!,
            (await fixture.RunAsync(fixture.Rest.EditOriginalResponseAsync(new Snowflake(8), InteractionToken, new MessagePayload(), Stop))).Error!,
        };
        var told = fixture.Log.Lines.Select(line => line.Text).Concat(errors.Select(error => error.ToString())).ToArray();
        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, text => text.Contains(Token, StringComparison.Ordinal));
        Assert.DoesNotContain(told, text => text.Contains(InteractionToken, StringComparison.Ordinal));
    }
}
