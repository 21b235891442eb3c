namespace SaaBot.Domain.Matching;

/// <summary>Tells which of the ten patterns a scenario calls for. The same question gets the same report on every machine.</summary>
public interface IPatternMatcher
{
    /// <summary>Weighs a scenario.</summary>
    /// <param name="question">The scenario, any text.</param>
    MatchReport Match(MatchQuestion question);
}
