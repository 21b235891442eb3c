namespace SaaBot.Domain.Daily;

/// <summary>The outcome of taking a server's day.</summary>
/// <param name="IsMine">Whether the caller is to send the post.</param>
/// <param name="IsRetry">Whether somebody had taken the day before and may have sent it: then the message is looked for first.</param>
/// <param name="Post">The day's post: the candidate, or the one that was there.</param>
public sealed record DailyClaim(bool IsMine, bool IsRetry, DailyPost Post);
