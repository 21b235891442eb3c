using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SaaBot.CommandLine;
using SaaBot.Domain.Ports;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests;

/// <summary>Everything that the look-alike can do wrong, and the bot that goes on answering.</summary>
public sealed class FaultTests
{
    private const string Callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";

    [Theory]
    [InlineData(FaultKind.Reconnect, 0, false)]
    [InlineData(FaultKind.InvalidSession, 0, true)]
    [InlineData(FaultKind.InvalidSession, 0, false)]
    [InlineData(FaultKind.Cut, 0, false)]
    [InlineData(FaultKind.Close, 1000, false)]
    [InlineData(FaultKind.Close, 1001, false)]
    [InlineData(FaultKind.Close, 4000, false)]
    [InlineData(FaultKind.Close, 4007, false)]
    [InlineData(FaultKind.Close, 4008, false)]
    [InlineData(FaultKind.Close, 4009, false)]
    public async Task After_a_broken_connection_commands_are_answered_again(FaultKind kind, int code, bool resumable)
    {
        await using Lab lab = await Lab.StartAsync(new LocalDiscordOptions());
        lab.Discord.Faults.Add(new Fault { Kind = kind, Code = code == 0 ? null : code, Resumable = resumable });
        await AnsweredSoonAsync(lab);
    }

    [Theory]
    [InlineData(FaultKind.NeverHello)]
    [InlineData(FaultKind.AcceptThenClose)]
    [InlineData(FaultKind.RefuseResume)]
    [InlineData(FaultKind.RefuseIdentify)]
    public async Task A_fault_of_the_next_connection_is_survived(FaultKind kind)
    {
        await using Lab lab = await Lab.StartAsync(new LocalDiscordOptions());
        lab.Discord.Faults.Add(new Fault { Kind = kind, Count = 1 });
        lab.Discord.Faults.Add(kind == FaultKind.RefuseIdentify
            ? new Fault { Kind = FaultKind.InvalidSession }
            : new Fault { Kind = FaultKind.Reconnect });
        await AnsweredSoonAsync(lab);
    }

    [Fact]
    public async Task A_zombie_connection_is_noticed_and_replaced()
    {
        await using Lab lab = await Lab.StartAsync(new LocalDiscordOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(400) });
        lab.Discord.Faults.Add(new Fault { Kind = FaultKind.DropHeartbeatAcks, Count = 2 });
        await Lab.WhenAsync(() => lab.Discord.Faults.Active.Count == 0);
        await AnsweredSoonAsync(lab);
    }

    [Fact]
    [EdgeCase("Double click", "Lookup")]
    public async Task An_interaction_delivered_twice_is_answered_once()
    {
        await using Lab lab = await Lab.StartAsync();
        lab.Discord.Faults.Add(new Fault { Kind = FaultKind.DuplicateInteractions, Count = 1 });
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        await alex.SlashAsync(lab.Study, "pattern", ("name", "caching"));
        await alex.SlashAsync(lab.Study, "pattern", ("name", "caching"));
        Assert.Equal(2, alex.Messages(lab.Study).Count);
    }

    [Theory]
    [InlineData(FaultKind.RateLimit)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.DropConnection)]
    public async Task A_stumbling_answer_is_sent_again_in_time(FaultKind kind)
    {
        await using Lab lab = await Lab.StartAsync();
        lab.Discord.Faults.Add(new Fault { Kind = kind, Route = Callback, Count = 1, RetryAfter = 0.2 });
        InteractionOutcome outcome = await lab.As(lab.Discord.World.Alex).SlashAsync(lab.Study, "help");
        Assert.Equal(InteractionStatus.Responded, outcome.Status);
    }

    [Fact]
    public async Task A_slow_Discord_is_waited_for()
    {
        await using Lab lab = await Lab.StartAsync();
        lab.Discord.Faults.Add(new Fault { Kind = FaultKind.Slow, Milliseconds = 1500, Count = 3 });
        InteractionOutcome outcome = await lab.As(lab.Discord.World.Alex).SlashAsync(lab.Study, "about");
        Assert.Equal(InteractionStatus.Responded, outcome.Status);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_refusal_for_good_stops_the_bot_with_a_reason(int code)
    {
        await using Lab lab = await Lab.StartAsync();
        lab.Discord.Faults.Add(new Fault { Kind = FaultKind.Close, Code = code });
        Assert.Equal(ExitCode.Refused, await lab.Bot!.WaitForEndAsync(Lab.Soon));
        Assert.NotNull(lab.Bot.Refusal);
        Assert.NotEmpty(lab.Bot.Refusal.Explanation);
    }

    [Fact]
    public async Task A_part_that_fails_ends_the_bot_as_a_failure_so_that_it_is_started_again()
    {
        TaskCompletionSource fails = new();
        await using Lab lab = await Lab.StartAsync(customize: services => services.AddHostedService(_ => new FailingWorker(fails.Task)));
        fails.SetException(new InvalidOperationException("broken"));
        Assert.Equal(ExitCode.Failure, await lab.Bot!.WaitForEndAsync(Lab.Soon));
        Assert.Null(lab.Bot.Refusal);
    }

    [Fact]
    public async Task A_bot_that_is_told_to_stop_ends_well()
    {
        await using Lab lab = await Lab.StartAsync();
        Assert.Equal(ExitCode.Success, await lab.Bot!.WaitForEndAsync(new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task What_is_wrong_with_the_settings_of_servers_keeps_nobody_from_lookups()
    {
        await using Lab lab = await Lab.StartAsync(customize: services => services.AddSingleton(BrokenStore.Of<IServerStore>()));
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        JsonElement card = (await alex.SlashAsync(lab.Study, "pattern", ("name", "caching"), ("private", true))).Message!.Value;
        Assert.Contains("Caching", card.Text(), StringComparison.Ordinal);
        Assert.Equal(InteractionStatus.Updated, (await alex.ClickAsync(card, card.Button("Flow"))).Status);
        Assert.Contains("code", (await alex.SlashAsync(lab.Study, "pattern")).Message!.Value.Text(), StringComparison.Ordinal);
        Assert.False(lab.Bot!.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    [EdgeCase("Permission lost", "Lookup")]
    public async Task Lookups_answer_where_the_bot_may_neither_send_nor_attach()
    {
        await using Lab lab = await Lab.StartAsync();
        lab.Discord.Faults.Add(new Fault
        {
            Kind = FaultKind.DenyPermissions,
            Channel = lab.Study.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Permissions = ["SEND_MESSAGES", "ATTACH_FILES", "EMBED_LINKS"],
        });
        await AnsweredSoonAsync(lab);
    }

    [Theory]
    [InlineData(FaultKind.GuildOutage, FaultKind.GuildBack)]
    [InlineData(FaultKind.RemoveBot, FaultKind.AddBot)]
    [InlineData(FaultKind.DeleteChannel, FaultKind.RestoreChannel)]
    public async Task What_goes_away_and_comes_back_is_answered_again(FaultKind away, FaultKind back)
    {
        await using Lab lab = await Lab.StartAsync(new LocalDiscordOptions());
        string channel = lab.Study.ToString(System.Globalization.CultureInfo.InvariantCulture);
        lab.Discord.Faults.Add(new Fault { Kind = away, Channel = channel });
        lab.Discord.Faults.Add(new Fault { Kind = back, Channel = channel });
        await AnsweredSoonAsync(lab);
    }

    /// <summary>People try again while the bot reconnects; the first try after that must be answered.</summary>
    private static async Task AnsweredSoonAsync(Lab lab)
    {
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        CancellationToken soon = Lab.Soon;
        while (true)
        {
            InteractionOutcome outcome = await alex.SlashAsync(lab.Study, "pattern", ("name", "ha-database"));
            if (outcome is { Status: InteractionStatus.Responded, Message: JsonElement message })
            {
                Assert.Contains("RDS", message.Text(), StringComparison.Ordinal);
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), soon);
        }
    }
}
