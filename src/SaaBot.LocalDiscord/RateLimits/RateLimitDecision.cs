namespace SaaBot.LocalDiscord.RateLimits;

/// <summary>Whether a request may go on, and what its headers say.</summary>
internal readonly record struct RateLimitDecision(
    bool IsAllowed, bool IsGlobal, int Limit, int Remaining, TimeSpan ResetAfter, DateTimeOffset ResetAt, string Bucket);
