using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Gateway;
using SaaBot.Domain.Ports;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.Settings;

namespace SaaBot.EndToEndTests;

/// <summary>The bot is stopped and started again while Discord goes on.</summary>
public sealed class RestartTests
{
    private const string FileName = "gateway-sessions.json";
    private const string NoSession = "Discord.Net keeps its session to itself, so that a restart begins a new one (docs/clients.md).";

    private static bool HasSession => Lab.Client == DiscordClientKind.BuiltIn;

    [Fact]
    public async Task What_happens_while_the_bot_restarts_arrives_in_the_resumed_session()
    {
        Assert.SkipUnless(HasSession, NoSession);
        await using Lab lab = await Lab.StartAsync();
        await WhenServerIsThereAsync(lab);
        await lab.StopBotAsync();

        // Only a session that goes on is told of this; a new one would never hear of it.
        Task<InteractionOutcome> asked = lab.As(lab.Discord.World.Alex).SlashAsync(lab.Study, "help");
        Assert.False(asked.IsCompleted);
        await lab.StartBotAsync();
        Assert.Equal(InteractionStatus.Responded, (await asked.WaitAsync(Lab.Soon)).Status);
        Assert.True(lab.Bot!.Services.GetRequiredService<ServerPresence>().IsThere(lab.Discord.World.StudyGroup.Id));
    }

    [Fact]
    public async Task The_session_is_kept_for_the_owner_alone_and_only_while_no_bot_runs()
    {
        Assert.SkipUnless(HasSession, NoSession);
        await using Lab lab = await Lab.StartAsync();
        string file = Path.Combine(lab.Data, FileName);
        Assert.False(File.Exists(file));
        await WhenServerIsThereAsync(lab);
        await lab.StopBotAsync();
        using JsonDocument kept = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(1, kept.RootElement.GetProperty("sessions").GetArrayLength());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        await lab.StartBotAsync();
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_session_that_no_shard_takes_up_is_forgotten_with_its_servers()
    {
        Assert.SkipUnless(HasSession, NoSession);
        await using Lab lab = await Lab.StartAsync();
        string file = Path.Combine(lab.Data, FileName);
        await WhenServerIsThereAsync(lab);
        await lab.StopBotAsync();
        JsonNode kept = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        JsonNode other = kept["sessions"]![0]!.DeepClone();
        (other["shard"], other["shards"]) = (1, 2);
        other["guilds"]![0]!["id"] = "99";
        kept["sessions"]!.AsArray().Add(other);
        await File.WriteAllTextAsync(file, kept.ToJsonString(), TestContext.Current.CancellationToken);

        await lab.StartBotAsync();
        ServerPresence presence = lab.Bot!.Services.GetRequiredService<ServerPresence>();
        Assert.True(presence.IsThere(lab.Discord.World.StudyGroup.Id));
        Assert.False(presence.IsThere(99));
        await lab.StopBotAsync();
        using JsonDocument again = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(1, Assert.Single(again.RootElement.GetProperty("sessions").EnumerateArray()).GetProperty("shards").GetInt32());
    }

    [Fact]
    public async Task Every_start_says_how_to_invite_the_bot_in_a_resumed_session_too()
    {
        await using Lab lab = await Lab.StartAsync();
        await WhenServerIsThereAsync(lab);
        await lab.StopBotAsync();
        LineLogger<InvitationNote> log = new();
        await lab.StartBotAsync(services => services.AddSingleton<ILogger<InvitationNote>>(log));
        Assert.Contains("https://discord.com/oauth2/authorize?client_id=", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_shards_start_though_the_first_question_beside_the_directory_fails()
    {
        LocalDiscordOptions quick = new() { MaxConcurrency = 2 };
        await using Lab lab = await Lab.StartAsync(quick, change: settings => settings with { Shards = 2 });
        IGatewayDirectory directory = lab.Bot!.Services.GetRequiredService<IGatewayDirectory>();
        GatewayDirections known = await directory.FindAsync(Lab.Soon);
        await lab.StopBotAsync();

        // Nobody but Discord.Net asks for it again.
        lab.Discord.Faults.Add(new Fault { Kind = FaultKind.ServerError, Route = "GET /gateway/bot", Code = 500, Count = 1 });
        await lab.StartBotAsync(services => services.AddSingleton<IGatewayDirectory>(new KnownDirectory(known)));
        Assert.Equal(InteractionStatus.Responded, (await lab.As(lab.Discord.World.Alex).SlashAsync(lab.Study, "about")).Status);
    }

    [Fact]
    public async Task A_server_that_removes_the_bot_while_it_is_away_is_noticed_though_it_has_chosen_nothing()
    {
        await using Lab lab = await Lab.StartAsync();
        ulong other = lab.Discord.World.AddGuild("Other", 1).Id;
        CancellationToken soon = Lab.Soon;
        while (!(await lab.Bot!.Services.GetRequiredService<IServerStore>().ListAsync(soon)).Contains(other))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), soon);
        }

        await lab.StopBotAsync();
        lab.Discord.World.RemoveBots(other);

        // A session that goes on would be told.
        File.Delete(Path.Combine(lab.Data, FileName));
        await lab.StartBotAsync();
        IServerStore servers = lab.Bot!.Services.GetRequiredService<IServerStore>();
        soon = Lab.Soon;
        while ((await servers.GetAsync(other, soon)).RemovedAt is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), soon);
        }

        IReadOnlyList<ulong> left = await servers.ListAsync(soon);
        Assert.DoesNotContain(other, left);
        Assert.Contains(lab.Discord.World.StudyGroup.Id, left);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"stopped_at":"2020-01-01T00:00:00Z","sessions":[{"shard":0,"shards":1,"session_id":"old","sequence":5,"resume_url":"ws://127.0.0.1:1/","self":"1","guilds":[]}]}""")]
    [InlineData("null")]
    public async Task A_file_that_is_broken_or_old_begins_a_new_session(string content)
    {
        await using Lab lab = await Lab.StartAsync();
        await lab.StopBotAsync();
        await File.WriteAllTextAsync(Path.Combine(lab.Data, FileName), content, TestContext.Current.CancellationToken);
        await lab.StartBotAsync();
        Assert.Equal(InteractionStatus.Responded, (await lab.As(lab.Discord.World.Alex).SlashAsync(lab.Study, "about")).Status);
    }

    private static Task WhenServerIsThereAsync(Lab lab) =>
        Lab.WhenAsync(() => lab.Bot!.Services.GetRequiredService<ServerPresence>().IsThere(lab.Discord.World.StudyGroup.Id));
}
