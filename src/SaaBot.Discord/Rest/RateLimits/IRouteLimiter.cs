namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>What is known about the limit of a route; each state of knowledge is a type.</summary>
public interface IRouteLimiter
{
    /// <summary>Whether no request is under way or waiting, so that the limiter may be forgotten.</summary>
    bool IsIdle { get; }

    /// <summary>Waits until a request may go.</summary>
    /// <param name="patience">The longest wait that is of use.</param>
    /// <param name="cancellation">Ends the wait.</param>
    ValueTask<Admission> EnterAsync(TimeSpan patience, CancellationToken cancellation);

    /// <summary>An admitted request is over.</summary>
    /// <param name="headers">What its answer told of the limit, if it did.</param>
    void Leave(RateLimitHeaders? headers);

    /// <summary>Nothing may go for a while.</summary>
    /// <param name="wait">How long.</param>
    void Block(TimeSpan wait);
}
