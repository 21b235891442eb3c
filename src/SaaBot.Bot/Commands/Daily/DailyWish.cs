using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;

namespace SaaBot.Bot.Commands.Daily;

/// <summary>What somebody wants of the daily question; time and zone are still as they typed them.</summary>
/// <param name="Channel">Where it is posted.</param>
/// <param name="Time">The local time.</param>
/// <param name="Zone">The zone.</param>
public sealed record DailyWish(Snowflake Channel, string Time, string Zone)
{
    /// <summary>What the bot may do in the channel; null when Discord has not said so.</summary>
    public Permissions? Granted { get; init; }

    /// <summary>The days.</summary>
    public DailyDays Days { get; init; } = DailyDays.Every;

    /// <summary>How long after the post the answer is made public; null for with the next post.</summary>
    public TimeSpan? RevealAfter { get; init; }

    /// <summary>The role that each post mentions.</summary>
    public ulong? PingRoleId { get; init; }

    /// <summary>Whether the board is posted when a week and a month end; null leaves it as it is.</summary>
    public bool? PostsBoards { get; init; }
}
