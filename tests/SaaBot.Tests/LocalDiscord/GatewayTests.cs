using System.IO.Compression;
using System.Text.Json;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.World;

namespace SaaBot.Tests.LocalDiscord;

public sealed class GatewayTests : LocalDiscordTest
{
    private const int GuildMessages = 1 << 9;
    private const int MessageContent = 1 << 15;

    [Fact]
    public async Task Login_gives_ready_and_the_guilds_of_the_intent()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        Assert.Equal(10, bot.Ready.GetProperty("v").GetInt32());
        Assert.True(bot.Ready.GetProperty("guilds")[0].GetProperty("unavailable").GetBoolean());
        Assert.StartsWith("ws://127.0.0.1:", bot.Ready.GetProperty("resume_gateway_url").GetString(), StringComparison.Ordinal);
        var guild = await bot.EventAsync("GUILD_CREATE");
        Assert.Equal("SAA Study Group", guild.GetProperty("name").GetString());
        Assert.Equal(2, guild.GetProperty("channels").GetArrayLength());
        Assert.Equal(5, guild.GetProperty("member_count").GetInt32());
    }

    [Fact]
    public async Task Without_the_guilds_intent_no_guild_is_sent()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server, intents: 0);
        await bot.SendAsync("""{"op":1,"d":1}""");
        var (next, _) = await bot.ReadAsync();
        Assert.Equal(11, next.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task A_cut_session_is_resumed_with_the_events_it_missed()
    {
        var (server, bot) = await ReadyAsync();
        var session = bot.Ready.GetProperty("session_id").GetString()!;
        bot.Abort();
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var again = Bot(server);
        await again.ConnectAsync();
        await again.ResumeAsync(session, bot.Sequence);
        var missed = await again.EventAsync("INTERACTION_CREATE");
        await again.EventAsync("RESUMED");
        Assert.Equal("ping", missed.GetProperty("data").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_session_closed_with_1000_is_gone()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        await bot.CloseAsync(1000);
        var again = Bot(server);
        await again.ConnectAsync();
        await again.ResumeAsync(bot.Ready.GetProperty("session_id").GetString()!, bot.Sequence);
        Assert.False((await again.OpAsync(9)).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task A_resume_from_the_future_is_closed_with_4007()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        bot.Abort();
        var again = Bot(server);
        await again.ConnectAsync();
        await again.ResumeAsync(bot.Ready.GetProperty("session_id").GetString()!, 4711);
        Assert.Equal(4007, await again.CloseCodeAsync());
    }

    [Fact]
    public async Task A_session_too_old_or_with_too_many_missed_events_cannot_be_resumed()
    {
        var clock = new ManualClock();
        var server = await StartAsync(new LocalDiscordOptions { SessionLife = TimeSpan.FromMinutes(1) }, clock);
        var bot = await LogInAsync(server, intents: 0);
        bot.Abort();
        var session = bot.Ready.GetProperty("session_id").GetString()!;
        await UntilAsync(async () =>
        {
            clock.Advance(TimeSpan.FromMinutes(2));
            var again = Bot(server);
            await again.ConnectAsync();
            await again.ResumeAsync(session, bot.Sequence);
            var (frame, _) = await again.ReadAsync();
            return frame.GetProperty("op").GetInt32() == 9;
        });
    }

    [Theory]
    [InlineData("nonsense", 4002)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":2,"d":{"token":"","intents":0,"properties":{}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"x","properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"x","intents":1073741824,"properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"x","intents":0,"shard":[2,2],"properties":{}}}""", 4010)]
    public async Task Wrong_payloads_are_closed_with_their_code(string payload, int code)
    {
        var bot = Bot(await StartAsync());
        await bot.ConnectAsync();
        await bot.SendAsync(payload);
        Assert.Equal(code, await bot.CloseCodeAsync());
    }

    [Fact]
    public async Task A_payload_over_4096_bytes_is_closed_with_4002()
    {
        var bot = await LogInAsync(await StartAsync());
        await bot.SendAsync($$$"""{"op":3,"d":{"x":"{{{new string('x', 4096)}}}"}}""");
        Assert.Equal(4002, await bot.CloseCodeAsync());
    }

    [Theory]
    [InlineData("""{"op":2,"d":{"token":"x","intents":0,"properties":{}}}""", 4005)]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    public async Task After_login_wrong_payloads_are_closed_with_their_code(string payload, int code)
    {
        var bot = await LogInAsync(await StartAsync());
        await bot.SendAsync(payload);
        Assert.Equal(code, await bot.CloseCodeAsync());
    }

    [Fact]
    public async Task More_than_120_payloads_in_a_minute_are_closed_with_4008()
    {
        var bot = await LogInAsync(await StartAsync());
        for (var sent = 0; sent < 120; sent++)
        {
            await bot.SendAsync("""{"op":1,"d":null}""");
        }

        Assert.Equal(4008, await bot.CloseCodeAsync());
    }

    [Fact]
    public async Task Another_version_is_closed_with_4012()
    {
        var bot = Bot(await StartAsync(), "?v=5&encoding=json");
        await bot.OpenAsync();
        Assert.Equal(4012, await bot.CloseCodeAsync());
    }

    [Fact]
    public async Task A_client_that_stops_beating_is_hung_up_on()
    {
        var clock = new ManualClock();
        var bot = await LogInAsync(await StartAsync(clock: clock));
        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(4009, await bot.CloseCodeAsync());
    }

    [Fact]
    public async Task A_second_identify_within_five_seconds_gets_op_9()
    {
        var clock = new ManualClock();
        var server = await StartAsync(clock: clock);
        await LogInAsync(server);
        var early = Bot(server);
        await early.ConnectAsync();
        await early.IdentifyAsync();
        Assert.False((await early.OpAsync(9)).GetProperty("d").GetBoolean());
        clock.Advance(TimeSpan.FromSeconds(5));
        await early.IdentifyAsync();
        await early.EventAsync("READY");
    }

    [Fact]
    public async Task Shards_get_the_guilds_and_interactions_of_their_own()
    {
        var server = await StartAsync(new LocalDiscordOptions { MaxConcurrency = 2 });
        server.World.SeedGuilds(40);
        var bots = new[] { await LogInAsync(server, shard: [0, 2]), await LogInAsync(server, shard: [1, 2]) };
        var sizes = bots.Select(bot => bot.Ready.GetProperty("guilds").GetArrayLength()).ToList();
        Assert.Equal(41, sizes.Sum());
        Assert.All(sizes, size => Assert.InRange(size, 15, 26));
        await bots[0].RegisterAsync(Commands);
        var guild = server.World.Guilds.First(guild => (guild.Id >> 22) % 2 == 1 && guild.Id != server.World.StudyGroup.Id);
        var member = server.World.Users.First(user => guild.Members.ContainsKey(user.Id));
        _ = server.Client.As(member).SlashAsync(server.World.Channels(guild.Id)[0].Id, "ping");
        var interaction = await bots[1].InteractionAsync();
        Assert.Equal($"{guild.Id}", interaction.GetProperty("guild_id").GetString());
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(MessageContent, "hello")]
    public async Task Message_content_needs_its_intent(int intent, string seen)
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server, TestBot.Guilds | GuildMessages | intent);
        server.Client.As(server.World.Alex).Say(server.World.StudyChannelId, "hello");
        var message = await bot.EventAsync("MESSAGE_CREATE");
        Assert.Equal(seen, message.GetProperty("content").GetString());
        Assert.Equal("alex", message.GetProperty("author").GetProperty("username").GetString());
    }

    [Fact]
    public async Task A_mentioned_bot_reads_the_message()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server, TestBot.Guilds | GuildMessages);
        server.Client.As(server.World.Alex).Say(server.World.StudyChannelId, $"<@{bot.ApplicationId}> hi");
        Assert.EndsWith("hi", (await bot.EventAsync("MESSAGE_CREATE")).GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guild_outage_removal_and_return_are_told()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        await bot.EventAsync("GUILD_CREATE");
        server.World.BeginOutage(server.World.StudyGroup.Id);
        Assert.True((await bot.EventAsync("GUILD_DELETE")).GetProperty("unavailable").GetBoolean());
        server.World.EndOutage(server.World.StudyGroup.Id);
        Assert.False((await bot.EventAsync("GUILD_CREATE")).GetProperty("unavailable").GetBoolean());
        server.World.RemoveBots(server.World.StudyGroup.Id);
        Assert.False((await bot.EventAsync("GUILD_DELETE")).TryGetProperty("unavailable", out _));
    }

    [Fact]
    public async Task Channel_changes_are_told()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        server.World.DenyBots(server.World.QuizChannelId, Permissions.SendMessages);
        var changed = await bot.EventAsync("CHANNEL_UPDATE");
        Assert.Equal("2048", changed.GetProperty("permission_overwrites")[0].GetProperty("deny").GetString());
        server.World.DeleteChannel(server.World.QuizChannelId);
        Assert.Equal("quiz", (await bot.EventAsync("CHANNEL_DELETE")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Compressed_transport_is_one_stream_of_flushed_frames()
    {
        var bot = Bot(await StartAsync(), "?v=10&encoding=json&compress=zlib-stream");
        await bot.OpenAsync();
        using var received = new MemoryStream();
        using var inflated = new ZLibStream(received, CompressionMode.Decompress);
        using var hello = JsonDocument.Parse(await InflateAsync(bot, received, inflated));
        Assert.Equal(10, hello.RootElement.GetProperty("op").GetInt32());
        await bot.IdentifyAsync();
        using var ready = JsonDocument.Parse(await InflateAsync(bot, received, inflated));
        Assert.Equal("READY", ready.RootElement.GetProperty("t").GetString());
    }

    private static async Task<byte[]> InflateAsync(TestBot bot, MemoryStream received, ZLibStream inflated)
    {
        var (bytes, _) = await bot.ReadBytesAsync();
        Assert.Equal((byte[])[0, 0, 0xff, 0xff], bytes[^4..]);
        received.SetLength(0);
        received.Write(bytes);
        received.Position = 0;
        var plain = new byte[100_000];
        var length = 0;
        while (inflated.Read(plain, length, plain.Length - length) is > 0 and var read)
        {
            length += read;
        }

        return plain[..length];
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await isSo())
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }
}
