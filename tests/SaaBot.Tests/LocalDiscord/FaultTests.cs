using System.Net;
using System.Text;
using SaaBot.LocalDiscord.Faults;

namespace SaaBot.Tests.LocalDiscord;

public sealed class FaultTests : LocalDiscordTest
{
    [Fact]
    public async Task Acknowledgements_are_dropped_as_often_as_asked()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server, intents: 0);
        server.Faults.Add(new Fault { Kind = FaultKind.DropHeartbeatAcks, Count = 2 });
        for (var beat = 0; beat < 3; beat++)
        {
            await bot.SendAsync("""{"op":1,"d":1}""");
        }

        await bot.OpAsync(11);
        server.Faults.Add(new Fault { Kind = FaultKind.Reconnect });
        var (next, _) = await bot.ReadAsync();
        Assert.Equal(7, next.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task New_connections_can_be_closed_at_once_or_after_some_events()
    {
        var server = await StartAsync();
        server.Faults.Add(new Fault { Kind = FaultKind.AcceptThenClose, Code = 4000, Count = 1 });
        var first = Bot(server);
        await first.OpenAsync();
        Assert.Equal(4000, await first.CloseCodeAsync());
        server.Faults.Add(new Fault { Kind = FaultKind.CloseAfter, Code = 4009, Events = 1, Count = 1 });
        var second = Bot(server);
        await second.ConnectAsync();
        await second.IdentifyAsync();
        await second.EventAsync("READY");
        Assert.Equal(4009, await second.CloseCodeAsync());
    }

    [Fact]
    public async Task A_connection_without_hello_still_answers_an_early_heartbeat()
    {
        var server = await StartAsync();
        server.Faults.Add(new Fault { Kind = FaultKind.NeverHello, Count = 1 });
        var bot = Bot(server);
        await bot.OpenAsync();
        await bot.SendAsync("""{"op":1,"d":null}""");
        var (first, _) = await bot.ReadAsync();
        Assert.Equal(11, first.GetProperty("op").GetInt32());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_invalid_session_can_be_resumed_only_when_it_says_so(bool resumable)
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        await bot.EventAsync("GUILD_CREATE");
        server.Faults.Add(new Fault { Kind = FaultKind.InvalidSession, Resumable = resumable });
        Assert.Equal(resumable, (await bot.OpAsync(9)).GetProperty("d").GetBoolean());
        bot.Abort();
        var again = Bot(server);
        await again.ConnectAsync();
        await again.ResumeAsync(bot.Ready.GetProperty("session_id").GetString()!, bot.Sequence);
        var (next, _) = await again.ReadAsync();
        Assert.Equal(resumable ? 0 : 9, next.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Tokens_and_intents_can_be_refused()
    {
        var server = await StartAsync();
        server.Faults.Replace([
            new Fault { Kind = FaultKind.BadToken, Count = 1 },
            new Fault { Kind = FaultKind.DisallowedIntents, Intents = 1 << 15, Count = 1 },
        ]);
        var first = Bot(server);
        await first.ConnectAsync();
        await first.IdentifyAsync();
        Assert.Equal(4004, await first.CloseCodeAsync());
        var second = Bot(server);
        await second.ConnectAsync();
        await second.IdentifyAsync(1 << 15);
        Assert.Equal(4014, await second.CloseCodeAsync());
        Assert.Empty(server.Faults.Active);
    }

    [Fact]
    public async Task An_interaction_can_come_twice()
    {
        var (server, bot) = await ReadyAsync();
        server.Faults.Add(new Fault { Kind = FaultKind.DuplicateInteractions, Count = 1 });
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var first = await bot.InteractionAsync();
        var second = await bot.InteractionAsync();
        Assert.Equal(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Requests_can_fail_come_late_or_break_off()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        server.Faults.Replace([
            new Fault { Kind = FaultKind.ServerError, Code = 503, Count = 1 },
            new Fault { Kind = FaultKind.Slow, Milliseconds = 1, Count = 1 },
        ]);
        var (failed, body) = await bot.RestAsync("GET", "users/@me");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Equal("503: Service Unavailable", body.GetProperty("message").GetString());
        server.Faults.Add(new Fault { Kind = FaultKind.DropConnection, Route = "POST /channels/{channel.id}/messages", Count = 1 });
        await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
            bot.RestAsync("POST", $"channels/{server.World.StudyChannelId}/messages", """{"content":"carried out"}"""));
        Assert.Single(server.Client.As(server.World.Alex).Messages(server.World.StudyChannelId));
    }

    [Fact]
    public async Task Faults_are_set_over_http_and_wrong_ones_are_refused_whole()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        await bot.EventAsync("GUILD_CREATE");
        using var set = await PutAsync(bot, server.Url, """[{"kind":"slow","milliseconds":5,"count":1},{"kind":"guild_outage"}]""");
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        Assert.True((await bot.EventAsync("GUILD_DELETE")).GetProperty("unavailable").GetBoolean());
        Assert.Equal(FaultKind.Slow, Assert.Single(server.Faults.Active).Kind);
        foreach (var wrong in (string[])["""[{"kind":"unheard_of"}]""", """[{"count":1}]""", """{"kind":"slow"}""", """[{"kind":"slow","often":1}]"""])
        {
            using var refused = await PutAsync(bot, server.Url, wrong);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        Assert.Single(server.Faults.Active);
    }

    private static Task<HttpResponseMessage> PutAsync(TestBot bot, Uri server, string json) => bot.Http.PutAsync(
        new Uri(server, "local/faults"), new StringContent(json, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
