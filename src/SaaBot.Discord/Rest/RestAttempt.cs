namespace SaaBot.Discord.Rest;

/// <summary>How one try of a call ended.</summary>
/// <param name="Body">The body of a success.</param>
/// <param name="Error">What went wrong, or null.</param>
/// <param name="TryAgain">Whether another try can do no harm.</param>
internal sealed record RestAttempt(ReadOnlyMemory<byte> Body, RestError? Error, bool TryAgain)
{
    /// <summary>Whether it met a rate limit.</summary>
    public bool RateLimited { get; init; }

    /// <summary>How long the rate limit asks to wait.</summary>
    public TimeSpan Wait { get; init; }
}
