using SaaBot.Domain.Matching;

namespace SaaBot.Domain.Ports;

/// <summary>Remembers for a while what the matching engine made of a scenario, but not the scenario. Anything may be forgotten at any time.</summary>
public interface IMatchCache
{
    /// <summary>What was remembered, or null.</summary>
    /// <param name="key">The scenario's <see cref="MatchKey"/>.</param>
    /// <param name="question">The scenario.</param>
    /// <param name="stop">Stops waiting.</param>
    ValueTask<MatchReport?> GetAsync(string key, MatchQuestion question, CancellationToken stop);

    /// <summary>Remembers.</summary>
    /// <param name="key">The scenario's <see cref="MatchKey"/>.</param>
    /// <param name="matched">The scenario and its report.</param>
    /// <param name="stop">Stops waiting.</param>
    ValueTask SetAsync(string key, MatchedScenario matched, CancellationToken stop);
}
