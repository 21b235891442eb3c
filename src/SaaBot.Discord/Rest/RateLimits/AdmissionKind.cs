namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>Whether a request may go.</summary>
public enum AdmissionKind
{
    /// <summary>It may.</summary>
    Admitted,

    /// <summary>Another limiter is in charge now: ask again.</summary>
    Replaced,

    /// <summary>It would have to wait too long.</summary>
    TooLong,
}
