namespace SaaBot.Domain.Matching;

/// <summary>A pattern with the sum of its evidence.</summary>
/// <param name="PatternId">The pattern's id.</param>
/// <param name="Score">The sum of the weights of its evidence.</param>
/// <param name="VariantId">The variant that the evidence points to, when it points to one.</param>
public sealed record RankedPattern(string PatternId, double Score, string? VariantId)
{
    /// <summary>How likely the pattern is the right one, 0 to 1, by a matcher that knows.</summary>
    public double Chance { get; init; }
}
