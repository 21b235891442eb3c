namespace SaaBot.Domain.Daily;

/// <summary>How far a day's post has come.</summary>
public enum DailyPostState
{
    /// <summary>A worker has taken the day; the post may or may not have reached Discord.</summary>
    Claimed,

    /// <summary>The post stands and takes answers.</summary>
    Sent,

    /// <summary>The answer is public; later clicks are practice.</summary>
    Revealed,

    /// <summary>The day passed without a post.</summary>
    Skipped,
}
