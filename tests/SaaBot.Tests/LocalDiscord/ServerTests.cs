using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.LocalDiscord;

namespace SaaBot.Tests.LocalDiscord;

public sealed class ServerTests : LocalDiscordTest
{
    [Fact]
    public async Task A_taken_port_gives_the_next_free_one()
    {
        var first = await StartAsync();
        await using var second = await LocalDiscordServer.StartAsync(
            new LocalDiscordOptions { Url = first.Url }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        Assert.InRange(second.Url.Port, first.Url.Port + 1, first.Url.Port + 50);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://192.168.1.1:5080")]
    [InlineData("http://example.com")]
    [InlineData("https://127.0.0.1:5080")]
    public async Task Only_loopback_over_http_is_accepted(string url)
    {
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => LocalDiscordServer.StartAsync(
            new LocalDiscordOptions { Url = new Uri(url) }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken));
        Assert.Contains("loopback only", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    public async Task Foreign_hosts_and_origins_are_refused(string header, string value)
    {
        var server = await StartAsync();
        using var client = new HttpClient();
        foreach (var path in (string[])["", "local/state", "local/faults", "api/v10/gateway"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Url, path));
            request.Headers.TryAddWithoutValidation(header, value);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_bots_first_calls_at_once_bring_one_application_into_the_world()
    {
        var server = await StartAsync();
        using var client = new HttpClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bot fresh");
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.GetStringAsync(new Uri(server.Url, "api/v10/users/@me"), TestContext.Current.CancellationToken)));
        Assert.All(answers, answer => Assert.Equal("SaaBot", JsonDocument.Parse(answer).RootElement.GetProperty("username").GetString()));
        Assert.Single(server.World.Applications);
    }

    [Fact]
    public async Task The_record_holds_one_exchange_a_line_and_never_the_token()
    {
        var file = Path.GetTempFileName();
        try
        {
            var (server, bot) = await ReadyAsync(new LocalDiscordOptions { Record = file });
            var asked = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
            await bot.AnswerAsync(await bot.InteractionAsync(), """{"type":4,"data":{"content":"pong"}}""");
            await asked;
            using var form = new MultipartFormDataContent
            {
                { new StringContent("""{"content":"a file"}"""), "payload_json" },
                { new ByteArrayContent([1, 2, 3]), "files[0]", "a.bin" },
            };
            using var request = new HttpRequestMessage(HttpMethod.Post, $"channels/{server.World.StudyChannelId}/messages") { Content = form };
            await bot.SendAsync(request);
            await server.DisposeAsync();
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(TestBot.Token, text, StringComparison.Ordinal);
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
            Assert.All(lines, line => Assert.Equal(
                ["at", "kind", "method", "path", "status", "request", "response"], line.EnumerateObject().Select(property => property.Name)));
            Assert.Contains(lines, line => Kind(line) == "gateway-out" && line.GetProperty("request").TryGetProperty("t", out var name) && name.GetString() == "READY");
            Assert.Contains(lines, line => Kind(line) == "gateway-in" && line.GetProperty("request").TryGetProperty("op", out var op) && op.GetInt32() == 2);
            var callback = Assert.Single(lines, line => Kind(line) == "rest" && line.GetProperty("path").GetString()!.EndsWith("/callback", StringComparison.Ordinal));
            Assert.Equal(204, callback.GetProperty("status").GetInt32());
            Assert.Equal("pong", callback.GetProperty("request").GetProperty("data").GetProperty("content").GetString());
            var upload = Assert.Single(lines, line => Kind(line) == "rest" && line.GetProperty("path").GetString()!.EndsWith("/messages", StringComparison.Ordinal));
            var recorded = upload.GetProperty("request").GetProperty("files")[0];
            Assert.Equal("a.bin", recorded.GetProperty("name").GetString());
            Assert.Equal(3, recorded.GetProperty("size").GetInt32());
            Assert.Equal("a file", upload.GetProperty("request").GetProperty("content").GetString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Messages_and_files_survive_a_restart_with_a_data_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            var options = new LocalDiscordOptions { DataFile = file };
            var first = await StartAsync(options);
            var bot = await LogInAsync(first);
            first.Client.As(first.World.Alex).Say(first.World.StudyChannelId, "still here");
            using var form = new MultipartFormDataContent
            {
                { new StringContent("""{"content":"a file"}"""), "payload_json" },
                { new ByteArrayContent([1, 2, 3]), "files[0]", "a.bin" },
            };
            using var request = new HttpRequestMessage(HttpMethod.Post, $"channels/{first.World.StudyChannelId}/messages") { Content = form };
            await bot.SendAsync(request);
            await first.DisposeAsync();
            var second = await StartAsync(options);
            var messages = second.Client.As(second.World.Mai).Messages(second.World.StudyChannelId);
            Assert.Equal(["still here", "a file"], messages.Select(message => message.GetProperty("content").GetString()));
            var url = messages[1].GetProperty("attachments")[0].GetProperty("url").GetString()!;
            Assert.Equal((byte[])[1, 2, 3], await bot.Http.GetByteArrayAsync(new Uri(url), TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_page_reads_its_state_streams_events_and_sends_interactions()
    {
        var (server, bot) = await ReadyAsync();
        using var client = new HttpClient { BaseAddress = server.Url };
        var state = JsonSerializer.Deserialize<JsonElement>(
            await client.GetByteArrayAsync(new Uri("local/state?as=alex", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal("SAA Study Group", state.GetProperty("guild").GetProperty("name").GetString());
        Assert.True(state.GetProperty("connected").GetBoolean());
        Assert.Equal(["text", "text", "dm", "group"], state.GetProperty("channels").EnumerateArray().Select(channel => channel.GetProperty("kind").GetString()));
        Assert.Equal(5, state.GetProperty("commands").GetArrayLength());

        await using var stream = await client.GetStreamAsync(new Uri("local/events?as=alex", UriKind.Relative), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        Assert.Equal(": hello", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        using var sent = await PostAsync(client, "local/interactions", $$$"""{"as":"{{{server.World.Alex.Id}}}","channel_id":"{{{server.World.StudyChannelId}}}","type":2,"data":{"name":"ping","type":1}}""");
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        await bot.AnswerAsync(await bot.InteractionAsync(), """{"type":4,"data":{"content":"pong"}}""");
        var types = new List<string?>();
        while (types.Count < 2)
        {
            var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
            if (line?.StartsWith("data: ", StringComparison.Ordinal) == true)
            {
                types.Add(JsonSerializer.Deserialize<JsonElement>(line[6..]).GetProperty("type").GetString());
            }
        }

        Assert.Equal(["message_create", "interaction_result"], types);
        using var refused = await PostAsync(client, "local/interactions", $$$"""{"as":"{{{server.World.Alex.Id}}}","channel_id":"{{{server.World.StudyChannelId}}}","type":2,"data":{"name":"pick","type":1}}""");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task The_page_itself_is_served()
    {
        var server = await StartAsync();
        using var client = new HttpClient();
        using var page = await client.GetAsync(server.Url, TestContext.Current.CancellationToken);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        using var missing = await client.GetAsync(new Uri(server.Url, "page/unheard-of.js"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Commands_keep_their_ids_when_they_are_registered_again()
    {
        var (_, bot) = await ReadyAsync();
        var path = $"applications/{bot.ApplicationId}/commands";
        var (_, before) = await bot.RestAsync("GET", path);
        await bot.RegisterAsync(Commands);
        var (_, after) = await bot.RestAsync("GET", path + "?with_localizations=true");
        Assert.Equal(Ids(before), Ids(after));
        Assert.True(after[0].TryGetProperty("name_localizations", out _));
        Assert.False(before[0].TryGetProperty("name_localizations", out _));
        var (created, _) = await bot.RestAsync("POST", path, """{"name":"new","description":"d"}""");
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var (updated, _) = await bot.RestAsync("POST", path, """{"name":"new","description":"other"}""");
        Assert.Equal(HttpStatusCode.OK, updated.StatusCode);
    }

    private static string? Kind(JsonElement line) => line.GetProperty("kind").GetString();

    private static List<string?> Ids(JsonElement commands) => [.. commands.EnumerateArray().Select(command => command.GetProperty("id").GetString()).Order()];

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string json) =>
        client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
