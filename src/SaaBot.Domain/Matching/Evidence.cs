namespace SaaBot.Domain.Matching;

/// <summary>A stretch of the scenario that speaks for or against a pattern.</summary>
/// <param name="Phrase">The words of the scenario.</param>
/// <param name="Start">Where they begin in the scenario, in UTF-16 units.</param>
/// <param name="Length">How long they are, in UTF-16 units.</param>
/// <param name="PatternId">The pattern it speaks of.</param>
/// <param name="VariantId">The variant it speaks of, when it speaks of one.</param>
/// <param name="Weight">What it adds to the pattern's score; negative when it speaks against.</param>
public sealed record Evidence(string Phrase, int Start, int Length, string PatternId, string? VariantId, double Weight);
