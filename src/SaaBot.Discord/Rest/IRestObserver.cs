using SaaBot.Discord.Rest.RateLimits;

namespace SaaBot.Discord.Rest;

/// <summary>Somebody who wants to know how calls to the HTTP API go, such as metrics. It hears of routes by their template alone, and must be quick.</summary>
public interface IRestObserver
{
    /// <summary>A try was answered, or failed on the way.</summary>
    /// <param name="route">The route.</param>
    /// <param name="status">The HTTP status, or null when no answer came.</param>
    /// <param name="took">From sending to the end of the answer.</param>
    /// <param name="knownRoutes">How many routes with a queue of their own are remembered now.</param>
    void Tried(Route route, int? status, TimeSpan took, int knownRoutes);

    /// <summary>Discord asked to wait (status 429).</summary>
    /// <param name="route">The route.</param>
    /// <param name="scope">Whose limit it was.</param>
    /// <param name="wait">For how long.</param>
    void RateLimited(Route route, RateLimitScope scope, TimeSpan wait);
}
