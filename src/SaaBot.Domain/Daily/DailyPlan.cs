namespace SaaBot.Domain.Daily;

/// <summary>What is to be done for a server at an instant.</summary>
/// <param name="Post">The post that is to be made, or null.</param>
/// <param name="Missed">Days whose post can no longer be made, oldest first.</param>
/// <param name="Reveals">Posts whose answer is to be made public, oldest first; before the new post is made.</param>
public sealed record DailyPlan(DailyDue? Post, IReadOnlyList<DailyDue> Missed, IReadOnlyList<DailyPost> Reveals);
