namespace SaaBot.Domain.Matching;

/// <summary>What a matcher makes of a scenario.</summary>
/// <param name="Verdict">Whether one pattern fits.</param>
/// <param name="Confidence">How likely the first pattern is the right one, 0 to 1.</param>
/// <param name="Ranked">The patterns with evidence, best first; possibly none.</param>
/// <param name="Evidence">The stretches it went by, in the order of the text.</param>
/// <param name="Option">The option to choose, or null when none was given or none stands out.</param>
public sealed record MatchReport(
    MatchVerdict Verdict,
    double Confidence,
    IReadOnlyList<RankedPattern> Ranked,
    IReadOnlyList<Evidence> Evidence,
    OptionChoice? Option)
{
    /// <summary>The pattern that fits, or null.</summary>
    public string? PatternId => Verdict == MatchVerdict.Fits ? Ranked[0].PatternId : null;
}
