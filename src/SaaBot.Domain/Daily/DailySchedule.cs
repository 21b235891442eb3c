namespace SaaBot.Domain.Daily;

/// <summary>When and where a server gets its daily question. A zone and a wall time, never an offset.</summary>
/// <param name="GuildId">The server.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="Time">The local time of the post.</param>
/// <param name="ZoneId">The IANA zone.</param>
/// <param name="Days">The days with a post.</param>
/// <param name="RevealAfter">When the answer is made public, counted from the post; null for at the next post.</param>
/// <param name="PingRoleId">The role that a post pings, if any.</param>
/// <param name="PostsBoards">Whether the board is posted in the channel when a week and a month end.</param>
/// <param name="SetBy">Who set it up: told when something goes wrong.</param>
/// <param name="SetAt">When it was set up; posts that were due before it are not made up for.</param>
public sealed record DailySchedule(
    ulong GuildId,
    ulong ChannelId,
    TimeOnly Time,
    string ZoneId,
    DailyDays Days,
    TimeSpan? RevealAfter,
    ulong? PingRoleId,
    bool PostsBoards,
    ulong SetBy,
    DateTimeOffset SetAt)
{
    /// <summary>Why it rests.</summary>
    public PauseReason Paused { get; init; }

    /// <summary>When it began to rest, if it does.</summary>
    public DateTimeOffset? PausedAt { get; init; }
}
