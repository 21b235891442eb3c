namespace SaaBot.Discord.Rest;

/// <summary>A call to make.</summary>
/// <param name="Route">The route.</param>
/// <param name="Content">Makes the body anew for each try, because a body can be sent once; null without one.</param>
/// <param name="Repeatable">Whether doing it twice is the same as once, so that it may be tried again when an answer was lost.</param>
public sealed record RestRequest(Route Route, Func<HttpContent>? Content, bool Repeatable)
{
    /// <summary>When the last try may begin, or null.</summary>
    public DateTimeOffset? NotAfter { get; init; }
}
