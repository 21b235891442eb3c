using System.Net;
using System.Text;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using static SaaBot.Tests.Discord.Rest.RestFixture;
using static SaaBot.Tests.Discord.Rest.StubDiscord;

namespace SaaBot.Tests.Discord.Rest;

public sealed class RouteTests
{
    private static readonly Snowflake A = new(8);
    private static readonly Snowflake C = new(1);
    private static readonly Snowflake M = new(7);
    private static readonly MessagePayload Payload = new() { Content = "hi" };

    public static TheoryData<string, string, bool, Func<IDiscordRest, Task>> Calls => new()
    {
        { "GET /api/v10/gateway/bot", "", true, rest => rest.GetGatewayBotAsync(Stop) },
        { "GET /api/v10/applications/@me", "", true, rest => rest.GetCurrentApplicationAsync(Stop) },
        { "GET /api/v10/applications/8/commands?with_localizations=true", "", true, rest => rest.GetGlobalCommandsAsync(A, Stop) },
        { "PUT /api/v10/applications/8/commands", """[{"type":1,"name":"x","description":"d"}]""", true, rest => rest.BulkOverwriteGlobalCommandsAsync(A, [new ApplicationCommand { Name = "x", Description = "d" }], Stop) },
        { "POST /api/v10/interactions/9/tok%2Fen/callback", """{"type":6}""", false, rest => rest.CreateInteractionResponseAsync(new Snowflake(9), "tok/en", InteractionResponse.DeferredUpdate(), Stop) },
        { "GET /api/v10/webhooks/8/tok/messages/@original", "", false, rest => rest.GetOriginalResponseAsync(A, "tok", Stop) },
        { "PATCH /api/v10/webhooks/8/tok/messages/@original", """{"content":"hi","allowed_mentions":{"parse":[]}}""", false, rest => rest.EditOriginalResponseAsync(A, "tok", Payload, Stop) },
        { "DELETE /api/v10/webhooks/8/tok/messages/@original", "", false, rest => rest.DeleteOriginalResponseAsync(A, "tok", Stop) },
        { "POST /api/v10/webhooks/8/tok?wait=true", """{"content":"hi","allowed_mentions":{"parse":[]}}""", false, rest => rest.CreateFollowupAsync(A, "tok", Payload, Stop) },
        { "PATCH /api/v10/webhooks/8/tok/messages/7", """{"content":"hi","allowed_mentions":{"parse":[]}}""", false, rest => rest.EditFollowupAsync(A, "tok", M, Payload, Stop) },
        { "DELETE /api/v10/webhooks/8/tok/messages/7", "", false, rest => rest.DeleteFollowupAsync(A, "tok", M, Stop) },
        { "POST /api/v10/channels/1/messages", """{"content":"hi","allowed_mentions":{"parse":[]}}""", true, rest => rest.CreateMessageAsync(C, Payload, Stop) },
        { "PATCH /api/v10/channels/1/messages/7", """{"content":"hi","allowed_mentions":{"parse":[]}}""", true, rest => rest.EditMessageAsync(C, M, Payload, Stop) },
        { "GET /api/v10/channels/1/messages/7", "", true, rest => rest.GetMessageAsync(C, M, Stop) },
        { "GET /api/v10/channels/1/messages?limit=10", "", true, rest => rest.GetChannelMessagesAsync(C, 10, Stop) },
        { "GET /api/v10/channels/1", "", true, rest => rest.GetChannelAsync(C, Stop) },
        { "GET /api/v10/guilds/5", "", true, rest => rest.GetGuildAsync(new Snowflake(5), Stop) },
        { "POST /api/v10/users/@me/channels", """{"recipient_id":"3"}""", true, rest => rest.CreateDmAsync(new Snowflake(3), Stop) },
        { "PUT /api/v10/channels/1/messages/pins/7", "", true, rest => rest.PinMessageAsync(C, M, Stop) },
        { "POST /api/v10/channels/1/messages/7/threads", """{"name":"why"}""", true, rest => rest.StartThreadFromMessageAsync(C, M, "why", Stop) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_goes_to_the_documented_route(string line, string body, bool withToken, Func<IDiscordRest, Task> call)
    {
        using var fixture = new RestFixture((_, _) => MessageReply());
        await call(fixture.Rest);
        var request = Assert.Single(fixture.Discord.Requests);
        Assert.Equal(line, $"{request.Method} {request.Path}");
        Assert.Equal(body, request.Body);
        Assert.Equal(withToken ? $"Bot {Token}" : null, request.Authorization);
        Assert.Matches(@"^DiscordBot \(https://\S+, \d+\.\d+\.\d+\)$", request.UserAgent);
        Assert.Equal(body.Length == 0 ? null : "application/json", request.ContentType);
    }

    [Fact]
    public void Every_call_is_in_the_table() => Assert.Equal(typeof(IDiscordRest).GetMethods().Length, Calls.Count);

    [Fact]
    public void A_routes_text_holds_no_token() =>
        Assert.DoesNotContain("tok-en", Routes.Callback(new Snowflake(9), "tok-en") + " " + Routes.Callback(new Snowflake(9), "tok-en").Key, StringComparison.Ordinal);

    [Fact]
    public async Task Files_are_sent_as_parts_and_announced_with_their_alternative_text()
    {
        using var fixture = new RestFixture((_, _) => MessageReply());
        var message = Payload with
        {
            Attachments = [new AttachmentReference(new Snowflake(77))],
            Files =
            [
                new FilePart("a.png", "image/png", Encoding.ASCII.GetBytes("first bytes"), "Two zones"),
                new FilePart("b.txt", "text/plain", Encoding.ASCII.GetBytes("second bytes")),
            ],
        };
        Assert.True((await fixture.Rest.EditMessageAsync(C, M, message, Stop)).IsOk);
        var request = Assert.Single(fixture.Discord.Requests);
        Assert.StartsWith("multipart/form-data; boundary=", request.ContentType, StringComparison.Ordinal);
        var body = request.Body.ReplaceLineEndings("\n");
        Assert.Contains("Content-Type: application/json\nContent-Disposition: form-data; name=\"payload_json\"\n\n", body, StringComparison.Ordinal);
        Assert.Contains(
            """{"content":"hi","allowed_mentions":{"parse":[]},"attachments":[{"id":"77"},{"id":"0","filename":"a.png","description":"Two zones"},{"id":"1","filename":"b.txt"}]}""",
            body,
            StringComparison.Ordinal);
        Assert.Matches("""name="files\[0\]"; filename=a\.png.*\n\nfirst bytes\n""", body);
        Assert.Matches("""name="files\[1\]"; filename=b\.txt.*\n\nsecond bytes\n""", body);
        Assert.Contains("Content-Type: image/png", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_a_first_answer_are_announced_inside_its_data()
    {
        using var fixture = new RestFixture((_, _) => Reply(HttpStatusCode.NoContent, ""));
        var message = MessagePayload.Of(MediaGallery.Of("a.png", "alt")) with { Files = [new FilePart("a.png", "image/png", new byte[] { 1 }, "alt")] };
        Assert.True((await fixture.Rest.CreateInteractionResponseAsync(new Snowflake(9), "tok", InteractionResponse.Message(message), Stop)).IsOk);
        Assert.Contains("\"attachments\":[{\"id\":\"0\",\"filename\":\"a.png\",\"description\":\"alt\"}]}}", fixture.Discord.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_read()
    {
        using var fixture = new RestFixture((request, _) => Reply(HttpStatusCode.OK, request.Path.EndsWith("/gateway/bot", StringComparison.Ordinal)
            ? """{"url":"wss://gateway.discord.gg","shards":9,"session_start_limit":{"total":1000,"remaining":999,"reset_after":14400000,"max_concurrency":1}}"""
            : """[{"id":"7","channel_id":"1","content":"x","pinned":true,"components":[{"type":999}]}]"""));
        var gateway = (await fixture.Rest.GetGatewayBotAsync(Stop)).Value!;
        Assert.Equal(new GatewayBot(new Uri("wss://gateway.discord.gg"), 9, new SessionStartLimit(1000, 999, 14_400_000, 1)), gateway);
        Assert.Equal(TimeSpan.FromHours(4), gateway.SessionStartLimit.ResetsIn);
        Assert.True(Assert.Single((await fixture.Rest.GetChannelMessagesAsync(C, 1, Stop)).Value!).Pinned);
    }
}
