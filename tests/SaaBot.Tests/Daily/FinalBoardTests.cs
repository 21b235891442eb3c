using SaaBot.Discord.Rest;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Servers;
using SaaBot.Tests.Daily.Support;

namespace SaaBot.Tests.Daily;

/// <summary>The board that is posted when a week and a month end.</summary>
public sealed class FinalBoardTests : DailyTest
{
    // Monday 15 June 2026, and Wednesday 1 July, begin in Hanoi.
    private static readonly DateTimeOffset WeekEnd = At("2026-06-14T17:00Z");
    private static readonly DateTimeOffset MonthEnd = At("2026-06-30T17:00Z");

    [Fact]
    public async Task A_weeks_board_is_posted_once_when_it_ends_whatever_the_number_of_workers()
    {
        DailyWorker[] workers = await AnsweredAsync();
        await SweepAtAsync(WeekEnd.AddSeconds(-1), workers);
        Assert.Empty(Boards);
        await SweepAtAsync(WeekEnd, workers);
        await LiveAsync(WeekEnd.AddMinutes(20), workers);
        FakeMessage board = Assert.Single(Boards);
        Assert.Contains("The week is over", board.Text, StringComparison.Ordinal);
        Assert.Contains("**member 100**", board.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_months_board_is_posted_when_it_ends()
    {
        DailyWorker[] workers = await AnsweredAsync();
        await SweepAtAsync(MonthEnd, workers);
        Assert.Contains("The month is over", Assert.Single(Boards).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_dies_with_the_board_in_hand_is_relieved_and_no_board_comes_twice()
    {
        DailyWorker[] workers = await AnsweredAsync();
        Jump(WeekEnd);
        Assert.True(await Servers.ClaimAsync(Guild, "board-w2026-W24", Clock.GetUtcNow(), TimeSpan.FromMinutes(2), CancellationToken.None));
        await LiveAsync(WeekEnd.AddMinutes(1), workers);
        Assert.Empty(Boards);
        await LiveAsync(WeekEnd.AddMinutes(16), workers);
        Assert.Single(Boards);
    }

    [Fact]
    public async Task A_board_that_discord_failed_to_take_is_tried_again_soon()
    {
        DailyWorker[] workers = await AnsweredAsync();
        int tries = 0;
        Discord.RefuseMessage = _ => ++tries <= 3 ? new RestError(RestErrorKind.ServerFault, "500") : null;
        Jump(WeekEnd);
        await SweepAsync(workers);
        Assert.Empty(Boards);
        await PassUntilAsync(() => Boards.Count > 0);
        Discord.RefuseMessage = _ => null;
        await LiveAsync(WeekEnd.AddMinutes(20), workers);
        Assert.Single(Boards);
    }

    [Fact]
    public async Task A_channel_that_refuses_the_board_three_times_pauses_the_schedule()
    {
        DailyWorker[] workers = await AnsweredAsync();
        Discord.Refuse = channel => channel == Channel ? new RestError(RestErrorKind.Forbidden, "No.") : null;
        Jump(WeekEnd);
        await SweepAsync(workers);
        await PassUntilAsync(async () => (await Daily.GetScheduleAsync(Guild, CancellationToken.None))!.Paused == PauseReason.PermissionLost);
    }

    [Fact]
    public async Task A_board_that_discord_never_takes_is_given_up()
    {
        DailyWorker[] workers = await AnsweredAsync();
        int tries = 0;
        Discord.RefuseMessage = _ => ++tries > 0 ? new RestError(RestErrorKind.Refused, "Invalid Form Body") : null;
        Jump(WeekEnd);
        await SweepAsync(workers);
        await LiveAsync(WeekEnd.AddHours(1), workers);
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task Who_wants_no_boards_gets_none_and_an_empty_week_has_none()
    {
        DailyWorker worker = Worker();
        await SweepAtAsync(WeekEnd, worker);
        await Daily.SaveScheduleAsync(Schedule with { PostsBoards = true }, CancellationToken.None);
        await SweepAsync(worker);
        Assert.Empty(Boards);
    }

    [Fact]
    public async Task Two_that_die_one_after_the_other_with_the_board_in_hand_are_relieved_within_the_hour()
    {
        DailyWorker[] workers = await AnsweredAsync();
        TimeSpan lease = TimeSpan.FromMinutes(2);
        Jump(WeekEnd);
        Assert.True(await Servers.ClaimAsync(Guild, "board-w2026-W24", WeekEnd, lease, CancellationToken.None));
        Assert.True(await Servers.ClaimAsync(Guild, "board-w2026-W24", WeekEnd.AddMinutes(14), lease, CancellationToken.None));
        await LiveAsync(WeekEnd.AddMinutes(20), workers);
        Assert.Empty(Boards);
        await LiveAsync(WeekEnd.AddMinutes(61), workers);
        Assert.Single(Boards);
    }

    [Theory]
    [InlineData(26, 1)]
    [InlineData(71, 1)]
    [InlineData(72, 0)]
    public async Task Down_over_the_end_of_the_week_the_board_comes_within_three_days(int hours, int boards)
    {
        DailyWorker[] workers = await AnsweredAsync();
        await SweepAtAsync(WeekEnd.AddHours(hours), workers);
        Assert.Equal(boards, Boards.Count);
    }

    private IReadOnlyList<FakeMessage> Boards => [.. Discord.In(Channel).Where(message => message.Text.Contains("is over", StringComparison.Ordinal))];

    private async Task<DailyWorker[]> AnsweredAsync()
    {
        await Servers.SaveAsync(ServerSettings.Default(Guild) with { ZoneId = Schedule.ZoneId }, CancellationToken.None);
        await Daily.SaveScheduleAsync(Schedule with { PostsBoards = true }, CancellationToken.None);
        DailyWorker[] workers = [Worker(), Worker()];
        await LiveAsync(Due, workers);
        DailyPost post = (await TodaysAsync())!;
        await AnswerAsync(post, 100, right: true);
        await AnswerAsync(post, 101, right: false);
        return workers;
    }
}
