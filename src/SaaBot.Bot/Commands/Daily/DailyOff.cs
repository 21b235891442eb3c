using SaaBot.Bot.Daily;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Daily;

/// <summary><c>/daily off</c>: no more posts. The last one can still be answered, and its answer is made public now, because no next post will.</summary>
/// <param name="daily">Schedules and posts.</param>
/// <param name="revealer">Makes answers public.</param>
/// <param name="clock">The present.</param>
public sealed class DailyOff(IDailyStore daily, DailyRevealer revealer, TimeProvider clock)
{
    /// <summary>Turns it off.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="guildId">Their server.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Answer> RunAsync(InteractionContext context, ulong guildId, CancellationToken stop)
    {
        if (await daily.GetScheduleAsync(guildId, stop).ConfigureAwait(false) is not { } schedule)
        {
            return context.Tell("daily.none");
        }

        DateTimeOffset now = clock.GetUtcNow();
        DateOnly since = DailyPlanner.Since(TimeZoneInfo.FindSystemTimeZoneById(schedule.ZoneId), now);
        IReadOnlyList<DailyPost> posts = await daily.ListPostsAsync(guildId, since, stop).ConfigureAwait(false);
        foreach (DailyPost post in posts.Where(post => post.State == DailyPostState.Sent))
        {
            Delivery revealed = await revealer.RevealAsync(post, now, new DailyErrand(), stop).ConfigureAwait(false);
            if (revealed is { MessageId: null, IsDenied: false, IsRefused: false })
            {
                // Without its schedule nothing would make the answer public later.
                return context.Tell("daily.not-off", ("channel", $"<#{post.ChannelId}>"));
            }
        }

        return context.Tell(await daily.RemoveScheduleAsync(guildId, stop).ConfigureAwait(false) ? "daily.off" : "daily.none");
    }
}
