namespace SaaBot.Domain.Matching;

/// <summary>A scenario with what the matching engine made of it.</summary>
/// <param name="Question">The scenario, normalized; the report's evidence points into it.</param>
/// <param name="Report">The report.</param>
public sealed record MatchedScenario(MatchQuestion Question, MatchReport Report);
