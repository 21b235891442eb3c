using SaaBot.Domain.Daily;

namespace SaaBot.Domain.Ports;

/// <summary>Schedules and posts of the daily question. Every method throws <see cref="StoreUnavailableException"/> when the store cannot be reached.</summary>
public interface IDailyStore
{
    /// <summary>A server's schedule, or null.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<DailySchedule?> GetScheduleAsync(ulong guildId, CancellationToken stop);

    /// <summary>Keeps a server's schedule in place of the one before.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="stop">Stops waiting.</param>
    Task SaveScheduleAsync(DailySchedule schedule, CancellationToken stop);

    /// <summary>Removes a server's schedule. Its posts stay.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveScheduleAsync(ulong guildId, CancellationToken stop);

    /// <summary>All schedules, resting ones included.</summary>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyList<DailySchedule>> ListSchedulesAsync(CancellationToken stop);

    /// <summary>
    /// Takes a server's day. The first caller gets it, and in the same step the question is written into the server's history. A day that was claimed longer than the lease ago
    /// and neither sent nor skipped is given again, with the post chosen then.
    /// </summary>
    /// <param name="candidate">
    /// The post to keep when the day is free, in state <see cref="DailyPostState.Claimed"/>, with its claim's time. One in state <see cref="DailyPostState.Skipped"/>, with an empty
    /// question id, marks a day that passed without a post and writes no question into the history.
    /// </param>
    /// <param name="lease">How long a claim holds.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<DailyClaim> ClaimAsync(DailyPost candidate, TimeSpan lease, CancellationToken stop);

    /// <summary>Replaces a post whose state is still the one expected.</summary>
    /// <param name="post">The post as it is to be.</param>
    /// <param name="expected">The state it must have until now.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Whether it had that state.</returns>
    Task<bool> AdvanceAsync(DailyPost post, DailyPostState expected, CancellationToken stop);

    /// <summary>The post of a server and date, or null.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="date">The local date.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<DailyPost?> GetPostAsync(ulong guildId, DateOnly date, CancellationToken stop);

    /// <summary>A server's posts from a date on, oldest first.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="since">The first date.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyList<DailyPost>> ListPostsAsync(ulong guildId, DateOnly since, CancellationToken stop);
}
