using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SaaBot.LocalDiscord.World;

namespace SaaBot.Tests.LocalDiscord;

public sealed class MessageTests : LocalDiscordTest
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Messages_are_listed_newest_first_and_paged()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var alex = server.Client.As(server.World.Alex);
        var ids = Enumerable.Range(0, 6).Select(number => alex.Say(server.World.StudyChannelId, $"m{number}")!.Value.GetProperty("id").GetString()!).ToList();
        var path = $"channels/{server.World.StudyChannelId}/messages";
        Assert.Equal(["m5", "m4"], await ContentsAsync(bot, path + "?limit=2"));
        Assert.Equal(["m1", "m0"], await ContentsAsync(bot, $"{path}?before={ids[2]}"));
        Assert.Equal(["m4", "m3"], await ContentsAsync(bot, $"{path}?limit=2&after={ids[2]}"));
        Assert.Equal(["m4", "m3", "m2"], await ContentsAsync(bot, $"{path}?limit=3&around={ids[3]}"));
        var (response, error) = await bot.RestAsync("GET", path + "?limit=101");
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("NUMBER_TYPE_MAX", error.GetProperty("errors").GetProperty("limit").GetProperty("_errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_enforced_nonce_makes_one_message()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var path = $"channels/{server.World.StudyChannelId}/messages";
        var (_, first) = await bot.RestAsync("POST", path, """{"content":"once","nonce":"n1","enforce_nonce":true}""");
        var (_, second) = await bot.RestAsync("POST", path, """{"content":"once","nonce":"n1","enforce_nonce":true}""");
        var (_, third) = await bot.RestAsync("POST", path, """{"content":"once","nonce":"n1"}""");
        Assert.Equal(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
        Assert.NotEqual(first.GetProperty("id").GetString(), third.GetProperty("id").GetString());
        Assert.Equal("n1", first.GetProperty("nonce").GetString());
    }

    [Fact]
    public async Task An_uploaded_picture_is_shown_by_its_component_and_served()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        const string payload =
            """{"flags":32768,"components":[{"type":12,"items":[{"media":{"url":"attachment://d.png"},"description":"alt"}]}],"attachments":[{"id":0,"filename":"d.png"}]}""";
        var (response, body) = await UploadAsync(bot, $"channels/{server.World.StudyChannelId}/messages", payload);
        Assert.True(response.IsSuccessStatusCode, body.ToString());
        var media = body.GetProperty("components")[0].GetProperty("items")[0].GetProperty("media");
        Assert.Equal(1, media.GetProperty("width").GetInt32());
        Assert.Equal("image/png", media.GetProperty("content_type").GetString());
        using var picture = await bot.Http.GetAsync(new Uri(media.GetProperty("url").GetString()!), TestContext.Current.CancellationToken);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Png, await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task With_components_v2_every_file_must_be_referred_to()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var (response, error) = await UploadAsync(
            bot, $"channels/{server.World.StudyChannelId}/messages", """{"flags":32768,"components":[{"type":10,"content":"no picture"}]}""");
        Assert.Equal(400, (int)response.StatusCode);
        Assert.True(error.GetProperty("errors").TryGetProperty("attachments", out _), error.ToString());
    }

    [Theory]
    [InlineData(Permissions.ViewChannel, """{"content":"a"}""", 50001)]
    [InlineData(Permissions.SendMessages, """{"content":"a"}""", 50013)]
    [InlineData(Permissions.EmbedLinks, """{"embeds":[{"title":"a"}]}""", 50013)]
    public async Task Without_the_permission_a_bot_cannot_post(Permissions denied, string body, int code)
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        server.World.DenyBots(server.World.StudyChannelId, denied);
        var (response, error) = await bot.RestAsync("POST", $"channels/{server.World.StudyChannelId}/messages", body);
        Assert.Equal(403, (int)response.StatusCode);
        Assert.Equal(code, error.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task An_answer_needs_no_send_permission_but_its_files_need_theirs()
    {
        var (server, bot) = await ReadyAsync();
        server.World.DenyBots(server.World.StudyChannelId, Permissions.SendMessages | Permissions.AttachFiles);
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var interaction = await bot.InteractionAsync();
        var granted = ulong.Parse(interaction.GetProperty("app_permissions").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(0UL, granted & (ulong)(Permissions.SendMessages | Permissions.AttachFiles));
        var callback = $"interactions/{interaction.GetProperty("id").GetString()}/{interaction.GetProperty("token").GetString()}/callback";
        var (refused, error) = await UploadAsync(bot, callback, """{"type":4,"data":{"content":"with a file"}}""");
        Assert.Equal(403, (int)refused.StatusCode);
        Assert.Equal(50013, error.GetProperty("code").GetInt32());
        var (accepted, _) = await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"without"}}""");
        Assert.Equal(204, (int)accepted.StatusCode);
    }

    [Fact]
    public async Task Mentions_ping_only_whom_the_message_allows()
    {
        var (server, bot) = await ReadyAsync();
        var (alex, mai) = (server.World.Alex.Id, server.World.Mai.Id);
        var path = $"channels/{server.World.StudyChannelId}/messages";
        var (_, none) = await bot.RestAsync("POST", path, $$$"""{"content":"<@{{{alex}}}> @everyone","allowed_mentions":{"parse":[]}}""");
        Assert.Equal(0, none.GetProperty("mentions").GetArrayLength());
        Assert.False(none.GetProperty("mention_everyone").GetBoolean());
        var (_, one) = await bot.RestAsync("POST", path, $$$"""{"content":"<@{{{alex}}}> <@{{{mai}}}>","allowed_mentions":{"users":["{{{mai}}}"]} }""");
        Assert.Equal("mai", Assert.Single(one.GetProperty("mentions").EnumerateArray()).GetProperty("username").GetString());
        var (_, all) = await bot.RestAsync("POST", path, $$$"""{"content":"<@{{{alex}}}> <@{{{mai}}}>"}""");
        Assert.Equal(2, all.GetProperty("mentions").GetArrayLength());
    }

    [Fact]
    public async Task A_bot_edits_its_own_messages_and_deletes_only_those()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var path = $"channels/{server.World.StudyChannelId}/messages";
        var (_, own) = await bot.RestAsync("POST", path, """{"content":"first"}""");
        var (_, edited) = await bot.RestAsync("PATCH", $"{path}/{own.GetProperty("id").GetString()}", """{"content":"second"}""");
        Assert.Equal("second", edited.GetProperty("content").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.String, edited.GetProperty("edited_timestamp").ValueKind);
        var theirs = server.Client.As(server.World.Alex).Say(server.World.StudyChannelId, "mine")!.Value.GetProperty("id").GetString();
        Assert.Equal(50005, (await bot.RestAsync("PATCH", $"{path}/{theirs}", """{"content":"x"}""")).Body.GetProperty("code").GetInt32());
        Assert.Equal(50013, (await bot.RestAsync("DELETE", $"{path}/{theirs}")).Body.GetProperty("code").GetInt32());
        var (deleted, _) = await bot.RestAsync("DELETE", $"{path}/{own.GetProperty("id").GetString()}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Fact]
    public async Task Pins_threads_and_direct_messages_work()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var root = $"channels/{server.World.StudyChannelId}";
        var (_, message) = await bot.RestAsync("POST", root + "/messages", """{"content":"pin me"}""");
        var id = message.GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NoContent, (await bot.RestAsync("PUT", $"{root}/messages/pins/{id}")).Response.StatusCode);
        var (_, pins) = await bot.RestAsync("GET", root + "/messages/pins");
        Assert.Equal(id, pins.GetProperty("items")[0].GetProperty("message").GetProperty("id").GetString());
        var (made, thread) = await bot.RestAsync("POST", $"{root}/messages/{id}/threads", """{"name":"talk"}""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var (said, _) = await bot.RestAsync("POST", $"channels/{thread.GetProperty("id").GetString()}/messages", """{"content":"inside"}""");
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        var (_, direct) = await bot.RestAsync("POST", "users/@me/channels", $$"""{"recipient_id":"{{server.World.Mai.Id}}"}""");
        await bot.RestAsync("POST", $"channels/{direct.GetProperty("id").GetString()}/messages", """{"content":"hello Mai"}""");
        var channel = server.World.DirectChannel(server.World.Mai.Id, server.World.Applications[0].Id)!.Id;
        Assert.Single(server.Client.As(server.World.Mai).Messages(channel));
        Assert.Empty(server.Client.As(server.World.Sam).Messages(channel));
    }

    [Fact]
    public async Task A_thread_needs_no_message()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var (made, thread) = await bot.RestAsync("POST", $"channels/{server.World.StudyChannelId}/threads", """{"name":"talk","type":11,"auto_archive_duration":1440}""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(11, thread.GetProperty("type").GetInt32());
        Assert.Equal($"{server.World.StudyChannelId}", thread.GetProperty("parent_id").GetString());
        var (said, _) = await bot.RestAsync("POST", $"channels/{thread.GetProperty("id").GetString()}/messages", """{"content":"inside"}""");
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        var (refused, _) = await bot.RestAsync("POST", $"channels/{server.World.StudyChannelId}/threads", """{"type":11}""");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Unknown_things_have_discords_errors()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        Assert.Equal(10003, (await bot.RestAsync("GET", "channels/1")).Body.GetProperty("code").GetInt32());
        Assert.Equal(10004, (await bot.RestAsync("GET", "guilds/1")).Body.GetProperty("code").GetInt32());
        Assert.Equal(10008, (await bot.RestAsync("GET", $"channels/{server.World.StudyChannelId}/messages/1")).Body.GetProperty("code").GetInt32());
        Assert.Equal(10015, (await bot.RestAsync("POST", $"webhooks/{bot.ApplicationId}/nonsense", """{"content":"a"}""")).Body.GetProperty("code").GetInt32());
        var (wrongId, error) = await bot.RestAsync("GET", "channels/abc");
        Assert.Equal(400, (int)wrongId.StatusCode);
        Assert.Contains("is not snowflake", error.GetProperty("errors").GetProperty("channel_id").GetProperty("_errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        var (missing, notFound) = await bot.RestAsync("GET", "nowhere");
        Assert.Equal(404, (int)missing.StatusCode);
        Assert.Equal("404: Not Found", notFound.GetProperty("message").GetString());
        var (method, notAllowed) = await bot.RestAsync("DELETE", "users/@me");
        Assert.Equal(405, (int)method.StatusCode);
        Assert.Equal("405: Method Not Allowed", notAllowed.GetProperty("message").GetString());
        bot.Http.DefaultRequestHeaders.Authorization = null;
        var (unauthorized, body) = await bot.RestAsync("GET", "users/@me");
        Assert.Equal(401, (int)unauthorized.StatusCode);
        Assert.Equal("401: Unauthorized", body.GetProperty("message").GetString());
    }

    private static async Task<List<string?>> ContentsAsync(TestBot bot, string path)
    {
        var (response, body) = await bot.RestAsync("GET", path);
        Assert.True(response.IsSuccessStatusCode, body.ToString());
        return [.. body.EnumerateArray().Select(message => message.GetProperty("content").GetString())];
    }

    private static async Task<(HttpResponseMessage Response, System.Text.Json.JsonElement Body)> UploadAsync(TestBot bot, string path, string payload)
    {
        using var form = new MultipartFormDataContent { { new StringContent(payload, Encoding.UTF8, "application/json"), "payload_json" } };
        var file = new ByteArrayContent(Png);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "files[0]", "d.png");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        return await bot.SendAsync(request);
    }
}
