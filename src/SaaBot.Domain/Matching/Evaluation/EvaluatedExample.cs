using SaaBot.Domain.Matching.Learning;

namespace SaaBot.Domain.Matching.Evaluation;

/// <summary>What a matcher made of an example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Report">The report.</param>
public sealed record EvaluatedExample(LabelledExample Example, MatchReport Report)
{
    /// <summary>Whether the example belongs to one of the patterns.</summary>
    public bool BelongsToOne => Example.Acceptable.Count > 0;

    /// <summary>Whether the matcher said that it belongs to none.</summary>
    public bool IsRefused => Report.Verdict == MatchVerdict.NoneOfTheTen;

    /// <summary>The pattern that came first, whether or not it was refused; null when there is none.</summary>
    public string? First => Report.Ranked.Count > 0 ? Report.Ranked[0].PatternId : null;

    /// <summary>Whether the answer is right: the right pattern first and not refused, or refused when it belongs to none.</summary>
    public bool IsRight => BelongsToOne ? !IsRefused && First is { } first && Example.Acceptable.Contains(first) : IsRefused;

    /// <summary>Whether a right pattern is among the first three, refused or not.</summary>
    public bool IsAmongThree => Report.Ranked.Take(3).Any(ranked => Example.Acceptable.Contains(ranked.PatternId));

    /// <summary>Whether an option can be judged: a single right answer is known.</summary>
    public bool HasOneAnswer => Example.Options.Count > 1 && Example.Answers.Count == 1;

    /// <summary>Whether the right option was chosen.</summary>
    public bool IsOptionRight => HasOneAnswer && Report.Option?.Index == Example.Answers[0];
}
