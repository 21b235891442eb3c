namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>Whether a request may go.</summary>
/// <param name="Kind">Whether it may.</param>
/// <param name="Wait">How long it would have to wait, when that is too long.</param>
public readonly record struct Admission(AdmissionKind Kind, TimeSpan Wait = default)
{
    /// <summary>It may go, and must be reported when it is over.</summary>
    public static Admission Admitted { get; } = new(AdmissionKind.Admitted);

    /// <summary>The limiter is no longer in charge.</summary>
    public static Admission Replaced { get; } = new(AdmissionKind.Replaced);

    /// <summary>It would have to wait longer than the caller can use.</summary>
    /// <param name="wait">How long.</param>
    public static Admission TooLong(TimeSpan wait) => new(AdmissionKind.TooLong, wait);
}
