using Microsoft.Extensions.Logging;
using SaaBot.Bot.Servers;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Daily;

/// <summary>Looks at one server and does what its schedule wants: skips missed days, makes answers public, posts.</summary>
/// <param name="daily">Schedules and posts.</param>
/// <param name="poster">Makes posts.</param>
/// <param name="revealer">Makes answers public.</param>
/// <param name="boards">Posts boards.</param>
/// <param name="pauser">Lets schedules rest.</param>
/// <param name="presence">Which servers are ours and there.</param>
/// <param name="clock">The present.</param>
/// <param name="log">The log.</param>
public sealed class DailyPublisher(
    IDailyStore daily,
    DailyPoster poster,
    DailyRevealer revealer,
    FinalBoards boards,
    DailyPauser pauser,
    ServerPresence presence,
    TimeProvider clock,
    ILogger<DailyPublisher> log)
{
    private static readonly TimeSpan WhileAway = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterLease = DailyTiming.Lease + TimeSpan.FromSeconds(1);

    /// <summary>Does what is to be done now.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="errand">What is remembered of earlier tries.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<DailyLook> LookAsync(ulong guildId, DailyErrand errand, CancellationToken stop)
    {
        if (await daily.GetScheduleAsync(guildId, stop).ConfigureAwait(false) is not { Paused: PauseReason.None } schedule || !presence.IsOurs(guildId))
        {
            return DailyLook.Resting;
        }

        if (!presence.IsThere(guildId))
        {
            // An outage: whatever is due waits, and is late then.
            return new DailyLook(false, clock.GetUtcNow() + WhileAway);
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(schedule.ZoneId, out TimeZoneInfo? zone))
        {
            log.LogError("This machine knows no zone {Zone}; the daily question of server {Guild} waits. Is tzdata installed?", schedule.ZoneId, guildId);
            return DailyLook.Resting;
        }

        errand.Try(schedule);
        DateTimeOffset now = clock.GetUtcNow();
        DailyPlan plan = DailyPlanner.Plan(schedule, zone, now, await PostsAsync(guildId, zone, now, stop).ConfigureAwait(false));
        foreach (DailyDue missed in plan.Missed)
        {
            await poster.SkipAsync(schedule, missed, stop).ConfigureAwait(false);
        }

        foreach (DailyPost post in plan.Reveals)
        {
            Delivery revealed = await revealer.RevealAsync(post, post.RevealAt ?? plan.Post?.At ?? post.DueAt, errand, stop).ConfigureAwait(false);
            if (revealed == Delivery.SomebodyElses)
            {
                // The answer comes before the next question, so the rest is theirs as well; when they die, their lease ends.
                return new DailyLook(false, clock.GetUtcNow() + AfterLease);
            }

            if (revealed.IsDenied && post.ChannelId != schedule.ChannelId)
            {
                // The schedule has moved on from that channel.
                await revealer.CloseAsync(post, null, stop).ConfigureAwait(false);
            }
            else if (revealed is { Error: not null, IsRefused: false })
            {
                return await FailedAsync(schedule, errand, revealed, "answer", stop).ConfigureAwait(false);
            }
        }

        if (plan.Post is { } due && await poster.PostAsync(schedule, due, errand, stop).ConfigureAwait(false) is { Error: not null } failed)
        {
            return await FailedAsync(schedule, errand, failed, "post", stop).ConfigureAwait(false);
        }

        if (await boards.PostAsync(schedule, zone, errand, stop).ConfigureAwait(false) is { } unposted)
        {
            return await FailedAsync(schedule, errand, unposted, "board", stop).ConfigureAwait(false);
        }

        return new DailyLook(false, await NextAsync(schedule, zone, now, stop).ConfigureAwait(false));
    }

    private async Task<DailyLook> FailedAsync(DailySchedule schedule, DailyErrand errand, Delivery delivery, string what, CancellationToken stop)
    {
        log.LogWarning("The daily {What} of server {Guild} was not taken: {Error}", what, schedule.GuildId, delivery.Error);
        if (!delivery.IsDenied || ++errand.Denials < DailyTiming.Denials)
        {
            return DailyLook.Troubled;
        }

        await pauser.PauseAsync(schedule, delivery.Reason, stop).ConfigureAwait(false);
        return DailyLook.Resting;
    }

    /// <summary>The first moment after this look; what was due before it is done, or not wanted any more, such as the claim of a day before a schedule was woken.</summary>
    private async Task<DateTimeOffset?> NextAsync(DailySchedule schedule, TimeZoneInfo zone, DateTimeOffset now, CancellationToken stop)
    {
        IReadOnlyList<DailyPost> posts = await PostsAsync(schedule.GuildId, zone, now, stop).ConfigureAwait(false);
        IEnumerable<DateTimeOffset> times =
        [
            .. DailyPlanner.Next(schedule, zone, now, posts, 1).Select(due => due.At),
            .. posts.Where(post => post is { State: DailyPostState.Sent, RevealAt: not null }).Select(post => post.RevealAt!.Value),

            // Somebody else is at it; when they die, their lease ends.
            .. posts.Where(post => post.State == DailyPostState.Claimed && now - post.DueAt <= DailyPlanner.Grace).Select(post => post.ClaimedAt + AfterLease),
            .. schedule.PostsBoards ? [FinalBoards.Next(zone, now)] : Array.Empty<DateTimeOffset>(),
        ];
        return times.Where(time => time > now).Order().Select(time => (DateTimeOffset?)time).FirstOrDefault();
    }

    private Task<IReadOnlyList<DailyPost>> PostsAsync(ulong guildId, TimeZoneInfo zone, DateTimeOffset now, CancellationToken stop) =>
        daily.ListPostsAsync(guildId, DailyPlanner.Since(zone, now), stop);
}
