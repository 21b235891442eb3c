using SaaBot.Domain.Matching;

namespace SaaBot.Domain.Ports;

/// <summary>Remembers for a while what the matching engine made of a scenario. Anything may be forgotten at any time.</summary>
public interface IMatchCache
{
    /// <summary>What was remembered, or null.</summary>
    /// <param name="key">A key of <see cref="MatchKey"/>.</param>
    /// <param name="stop">Stops waiting.</param>
    ValueTask<MatchedScenario?> GetAsync(string key, CancellationToken stop);

    /// <summary>Remembers.</summary>
    /// <param name="key">A key of <see cref="MatchKey"/>.</param>
    /// <param name="matched">What to remember.</param>
    /// <param name="stop">Stops waiting.</param>
    ValueTask SetAsync(string key, MatchedScenario matched, CancellationToken stop);
}
