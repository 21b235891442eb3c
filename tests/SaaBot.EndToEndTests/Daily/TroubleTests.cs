using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Servers;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.EndToEndTests.Support;
using SaaBot.Hosting;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests.Daily;

/// <summary>The cells of the daily post that take a whole Discord: permissions, channels, servers, and two workers.</summary>
public sealed class TroubleTests
{
    private static readonly DateOnly Today = new(2030, 6, 12);

    [Fact]
    public async Task Without_permissions_the_setup_names_them_and_changes_nothing()
    {
        await using DailyLab lab = await DailyLab.StartAsync(DailyLab.Nine);
        Deny(lab, "SEND_MESSAGES");
        JsonElement answer = await lab.SetUpAsync();
        Assert.Contains("Send Messages", answer.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("View Channel", answer.Text(), StringComparison.Ordinal);
        Assert.Null(await lab.Store.GetScheduleAsync(lab.Guild, Lab.Soon));
    }

    [Fact]
    [EdgeCase("Permission lost", "Daily post")]
    public async Task A_lost_permission_pauses_tells_the_manager_and_goes_on_by_a_button()
    {
        await using DailyLab lab = await DailyLab.ReadyAsync();
        Deny(lab, "SEND_MESSAGES");
        await lab.MoveAsync(DailyLab.Nine);
        await PausedAsync(lab, PauseReason.PermissionLost);
        ulong application = lab.Lab.Discord.World.Applications[0].Id;
        await Lab.WhenAsync(() => lab.Lab.Discord.World.DirectChannel(lab.Lab.Discord.World.Linh.Id, application) is { } direct && lab.Linh.Messages(direct.Id).Count == 1);

        Deny(lab);
        JsonElement status = (await lab.Linh.SlashAsync(lab.Lab.Study, "daily status")).Message!.Value;
        Assert.Contains("Đang tạm dừng", status.Text(), StringComparison.Ordinal);
        InteractionOutcome resumed = await lab.Linh.ClickAsync(status, status.Button("Tiếp tục"));
        Assert.Contains("tiếp tục", resumed.Message!.Value.Text(), StringComparison.Ordinal);
        await lab.MoveAsync(DailyLab.Nine.AddDays(1));
        await lab.WhenPostAsync(Today.AddDays(1));
        Assert.Single(lab.Posts());
    }

    [Fact]
    [EdgeCase("Channel deleted", "Daily post")]
    public async Task A_deleted_channel_pauses_and_another_channel_goes_on()
    {
        await using DailyLab lab = await DailyLab.ReadyAsync();
        ulong other = lab.Lab.Discord.World.QuizChannelId;
        lab.Lab.Discord.Faults.Add(new Fault { Kind = FaultKind.DeleteChannel, Channel = DailyLab.Text(lab.Lab.Study) });
        await lab.MoveAsync(DailyLab.Nine);
        await PausedAsync(lab, PauseReason.ChannelGone);
        await lab.Linh.SlashAsync(other, "daily setup", ("channel", other), ("time", "9:00"), ("timezone", "Asia/Ho_Chi_Minh"));
        await lab.MoveAsync(DailyLab.Nine.AddDays(1));
        await lab.Alex.WhenMessageAsync(other, message => message.Text().Contains("Question of the day", StringComparison.Ordinal), Lab.Soon);
    }

    [Fact]
    public async Task Removed_and_invited_again_it_goes_on_and_an_outage_only_delays()
    {
        await using DailyLab lab = await DailyLab.ReadyAsync();
        lab.Lab.Discord.Faults.Add(new Fault { Kind = FaultKind.RemoveBot });
        await PausedAsync(lab, PauseReason.Removed);
        await lab.MoveAsync(DailyLab.Nine.AddHours(1));
        Assert.Empty(lab.Posts());
        lab.Lab.Discord.Faults.Add(new Fault { Kind = FaultKind.AddBot });
        await PausedAsync(lab, PauseReason.None);

        lab.Lab.Discord.Faults.Add(new Fault { Kind = FaultKind.GuildOutage });
        ServerPresence presence = lab.Service<ServerPresence>();
        await Lab.WhenAsync(() => !presence.IsThere(lab.Guild));
        await lab.MoveAsync(DailyLab.Nine.AddDays(1));
        Assert.Empty(lab.Posts());
        await lab.MoveAsync(DailyLab.Nine.AddDays(1).AddHours(1));
        lab.Lab.Discord.Faults.Add(new Fault { Kind = FaultKind.GuildBack });
        Assert.Contains("(late)", (await lab.WhenPostAsync(Today.AddDays(1))).Text(), StringComparison.Ordinal);
        Assert.Single(lab.Posts());
    }

    [Fact]
    public async Task Stopped_over_its_minute_the_post_is_made_by_the_next_start()
    {
        await using DailyLab lab = await DailyLab.ReadyAsync();
        await lab.Lab.StopBotAsync();
        lab.Clock.MoveTo(DailyLab.Nine.AddMinutes(1));
        await lab.StartBotAsync();
        await lab.WhenPostAsync(Today);
        await lab.MoveAsync(DailyLab.Nine.AddMinutes(10));
        Assert.Single(lab.Posts());
    }

    [Fact]
    public async Task Discord_that_stumbles_gets_the_post_once()
    {
        await using DailyLab lab = await DailyLab.ReadyAsync();
        const string Route = "POST /channels/{channel_id}/messages";
        lab.Lab.Discord.Faults.Add(new Fault { Kind = FaultKind.DropConnection, Route = Route, Count = 2 });
        lab.Lab.Discord.Faults.Add(new Fault { Kind = FaultKind.ServerError, Route = Route, Count = 1 });
        await lab.MoveAsync(DailyLab.Nine);
        await lab.WhenPostAsync(Today);
        await lab.MoveAsync(DailyLab.Nine.AddMinutes(1));
        Assert.Single(lab.Posts());
    }

    [Fact]
    public async Task Two_workers_on_one_store_make_one_post_and_either_takes_answers()
    {
        await using DailyLab lab = await DailyLab.ReadyAsync();
        await using BotHost other = await lab.StartAnotherAsync();
        ServerPresence presence = other.Services.GetRequiredService<ServerPresence>();
        await Lab.WhenAsync(() => presence.IsThere(lab.Guild));
        lab.Clock.MoveTo(DailyLab.Nine);
        await Task.WhenAll(lab.Service<DailyDesk>().SweepAsync(Lab.Soon), other.Services.GetRequiredService<DailyDesk>().SweepAsync(Lab.Soon));
        JsonElement post = await lab.WhenPostAsync(Today);
        await lab.WhenKeptAsync(Today);
        await lab.AnswerAsync(lab.Alex, post, Today, right: true);
        await lab.Lab.StopBotAsync();
        await other.Services.GetRequiredService<DailyDesk>().SweepAsync(Lab.Soon);
        Assert.Single(lab.Posts());
        IScoreStore scores = other.Services.GetRequiredService<IScoreStore>();
        Assert.Equal(1, await scores.CountAnswersAsync(lab.Guild, DailyPost.SourceOf(Today), Lab.Soon));
    }

    private static void Deny(DailyLab lab, params IReadOnlyList<string> permissions) =>
        lab.Lab.Discord.Faults.Add(new Fault { Kind = FaultKind.DenyPermissions, Channel = DailyLab.Text(lab.Lab.Study), Permissions = permissions });

    private static async Task PausedAsync(DailyLab lab, PauseReason reason)
    {
        CancellationToken soon = new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;
        while ((await lab.Store.GetScheduleAsync(lab.Guild, soon))!.Paused != reason)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), soon);
        }
    }
}
