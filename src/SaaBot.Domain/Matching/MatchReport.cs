using SaaBot.Domain.Languages;

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
    /// <summary>The few stretches that decide: those that speak most for the first pattern, or for the first two when they are level, in the order of the text.</summary>
    public IReadOnlyList<Evidence> Deciding { get; init; } = [];

    /// <summary>What tells the first pattern from the second: stretches that speak for the first far more than the second, the most telling first.</summary>
    public IReadOnlyList<Evidence> Separating { get; init; } = [];

    /// <summary>What the text would have to say for the second pattern to come first: wordings that it does not hold, the most telling first.</summary>
    public IReadOnlyList<LocalizedText> WouldFlip { get; init; } = [];

    /// <summary>All options, the best first; none when none were given.</summary>
    public IReadOnlyList<OptionChoice> RankedOptions { get; init; } = [];

    /// <summary>The pattern that fits, or null.</summary>
    public string? PatternId => Verdict == MatchVerdict.Fits ? Ranked[0].PatternId : null;
}
