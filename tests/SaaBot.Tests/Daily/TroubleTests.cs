using SaaBot.Discord.Events;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Daily;
using SaaBot.Tests.Daily.Support;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Daily;

/// <summary>The cells "Permission lost", "Channel deleted", "Outage" and "Removed from server" of the daily post.</summary>
public sealed class TroubleTests : DailyTest
{
    public static TheoryData<RestErrorKind, int, PauseReason> Denials => new()
    {
        { RestErrorKind.Forbidden, DiscordErrorCode.MissingAccess, PauseReason.PermissionLost },
        { RestErrorKind.Forbidden, DiscordErrorCode.MissingPermissions, PauseReason.PermissionLost },
        { RestErrorKind.NotFound, DiscordErrorCode.UnknownChannel, PauseReason.ChannelGone },
    };

    [Theory]
    [MemberData(nameof(Denials))]
    [EdgeCase("Permission lost", "Daily post")]
    public async Task A_channel_that_refuses_three_times_pauses_the_schedule_and_a_human_is_told(RestErrorKind kind, int code, PauseReason reason)
    {
        int tries = 0;
        Discord.Refuse = channel => channel == Channel && ++tries > 0 ? new RestError(kind, "No.") { Code = code } : null;
        await LiveAsync(Due, Worker());
        await PausedAsync(reason);
        Assert.Equal(3, tries);
        DailySchedule schedule = (await Daily.GetScheduleAsync(Guild, CancellationToken.None))!;
        Assert.Equal(Schedule, schedule with { Paused = PauseReason.None, PausedAt = null });
        await PassUntilAsync(() => Discord.In(FakeDiscord.DirectWith(Manager).Value).Count > 0);
        Assert.Contains("<#70>", Assert.Single(Discord.In(FakeDiscord.DirectWith(Manager).Value)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_schedule_that_is_set_up_again_goes_on_the_next_day()
    {
        Discord.Refuse = channel => channel == Channel ? new RestError(RestErrorKind.Forbidden, "No.") : null;
        DailyWorker worker = await DueWorkerAsync();
        await PausedAsync(PauseReason.PermissionLost);
        Discord.Refuse = _ => null;
        await Daily.SaveScheduleAsync(Schedule with { SetAt = Clock.GetUtcNow() }, CancellationToken.None);
        await SweepAsync(worker);
        Assert.Empty(Posts);
        await SweepAtAsync(Due.AddMinutes(10), worker);
        Assert.Equal(Due.AddDays(1), worker.Alarms[Guild]);
        await SweepAtAsync(Due.AddDays(1), worker);
        Assert.Single(Posts);
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_stops_nothing()
    {
        Discord.Refuse = channel => new RestError(RestErrorKind.Forbidden, "No.") { Code = channel == Channel ? DiscordErrorCode.MissingAccess : DiscordErrorCode.CannotSendToUser };
        DailyWorker worker = await DueWorkerAsync();
        await PausedAsync(PauseReason.PermissionLost);
        await worker.Desk.StopAsync(CancellationToken.None);
        Assert.Empty(Discord.In(FakeDiscord.DirectWith(Manager).Value));
    }

    [Fact]
    public async Task A_schedule_that_moved_to_another_channel_gives_up_the_answer_in_the_old_one()
    {
        DailyWorker worker = await DueWorkerAsync();
        await Daily.SaveScheduleAsync(Schedule with { ChannelId = 77 }, CancellationToken.None);
        Discord.Refuse = channel => channel == Channel ? new RestError(RestErrorKind.NotFound, "Gone.") : null;
        await SweepAtAsync(Due.AddDays(1), worker);
        Assert.Single(Discord.In(77));
        Assert.Equal(DailyPostState.Revealed, (await TodaysAsync())!.State);
    }

    [Theory]
    [InlineData(RestErrorKind.Forbidden)] // files may not be sent there
    [InlineData(RestErrorKind.Refused)] // the picture is too large
    public async Task An_answer_whose_picture_is_not_taken_comes_in_words(RestErrorKind kind)
    {
        DailyWorker worker = Worker();
        await LiveAsync(Due, worker);
        Discord.RefuseMessage = message => message.Files.Count > 0 ? new RestError(kind, "No.") : null;
        Jump(Due.AddDays(1));
        await SweepAsync(worker);
        FakeMessage reveal = Assert.Single(Reveals);
        Assert.Empty(reveal.Payload.Files);
        Assert.Contains("```", reveal.Text, StringComparison.Ordinal);
        Assert.Equal(reveal.Id.Value, (await TodaysAsync())!.RevealMessageId);
        Assert.Equal(2, Posts.Count);
    }

    [Fact]
    public async Task An_answer_that_discord_never_takes_keeps_no_question_back()
    {
        DailyWorker worker = Worker();
        await LiveAsync(Due, worker);
        Discord.RefuseMessage = message => message.MessageReference is null ? null : new RestError(RestErrorKind.Refused, "Invalid Form Body");
        Jump(Due.AddDays(1));
        await SweepAsync(worker);
        Assert.Equal(Due.AddDays(1), Posts[1].At);
        Assert.Equal((DailyPostState.Revealed, null), ((await TodaysAsync())!.State, (await TodaysAsync())!.RevealMessageId));
    }

    [Fact]
    public async Task A_passing_failure_pauses_nothing_and_is_tried_again_soon()
    {
        int tries = 0;
        Discord.Refuse = _ => ++tries <= 5 ? new RestError(RestErrorKind.ServerFault, "500") : null;
        await LiveAsync(Due, Worker());
        await PassUntilAsync(() => Posts.Count > 0);
        Assert.True(Clock.GetUtcNow() - Due < TimeSpan.FromMinutes(10));
        Assert.Equal(PauseReason.None, (await Daily.GetScheduleAsync(Guild, CancellationToken.None))!.Paused);
    }

    [Fact]
    [EdgeCase("Outage", "Daily post")]
    public async Task An_outage_waits_and_the_post_is_late()
    {
        DailyWorker worker = Worker();
        worker.Hear(new GuildUnavailable(0, new Snowflake(Guild)));
        await LiveAsync(Due.AddMinutes(1), worker);
        Assert.Empty(Posts);
        Jump(Due.AddHours(2));
        worker.Hear(new GuildAvailable(0, new Guild { Id = new Snowflake(Guild) }));
        await SweepAsync(worker);
        Assert.Contains("(late)", Assert.Single(Posts).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_there_again_is_looked_at_before_the_next_sweep()
    {
        DailyWorker worker = Worker();
        worker.Hear(new GuildUnavailable(0, new Snowflake(Guild)));
        await worker.Life.StartAsync(CancellationToken.None);
        Jump(Due.AddMinutes(1));
        worker.Hear(new GuildAvailable(0, new Guild { Id = new Snowflake(Guild) }));
        await PassUntilAsync(() => Task.FromResult(Posts.Count > 0), TimeSpan.Zero);
        Assert.Equal(Due.AddMinutes(1), Clock.GetUtcNow());
        await worker.Life.StopAsync(CancellationToken.None);
    }

    [Fact]
    [EdgeCase("Removed from server", "Daily post")]
    public async Task Removed_from_the_server_everything_is_kept_and_goes_on_when_the_bot_is_back()
    {
        DailyWorker worker = Worker();
        await worker.Life.StartAsync(CancellationToken.None);
        worker.Hear(new GuildRemoved(0, new Snowflake(Guild)));
        await PausedAsync(PauseReason.Removed);
        Assert.NotNull((await Servers.GetAsync(Guild, CancellationToken.None)).RemovedAt);
        await LiveAsync(Due.AddMinutes(1), worker);
        Assert.Empty(Posts);

        Jump(Due.AddDays(20).AddHours(-1));
        worker.Hear(new GuildAvailable(0, new Guild { Id = new Snowflake(Guild) }));
        await PausedAsync(PauseReason.None);
        Assert.Null((await Servers.GetAsync(Guild, CancellationToken.None)).RemovedAt);
        await SweepAsync(worker);
        Assert.Empty(Posts);
        await SweepAtAsync(Due.AddDays(20), worker);
        Assert.Single(Posts);
        await worker.Life.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Removed_while_the_bot_was_away_is_noticed_in_the_list_of_the_new_session()
    {
        DailyWorker worker = Worker(guilds: [1UL << 22]);
        await worker.Life.StartAsync(CancellationToken.None);
        await PausedAsync(PauseReason.Removed);
        Assert.NotNull((await Servers.GetAsync(Guild, CancellationToken.None)).RemovedAt);
        await worker.Life.StopAsync(CancellationToken.None);
    }

    private Task PausedAsync(PauseReason reason) => PassUntilAsync(async () => (await Daily.GetScheduleAsync(Guild, CancellationToken.None))!.Paused == reason);
}
