namespace SaaBot.Domain.Daily;

/// <summary>A day of a schedule with the instant of its post.</summary>
/// <param name="Date">The local date: its name among the server's posts.</param>
/// <param name="At">When the post is due.</param>
public readonly record struct DailyDue(DateOnly Date, DateTimeOffset At);
