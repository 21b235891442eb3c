namespace SaaBot.Domain.Matching;

/// <summary>What the numbers in an <see cref="EvidenceSpan"/> stand for.</summary>
/// <param name="Patterns">The ids of the patterns, by class.</param>
/// <param name="Variants">The ids of the variants, by number.</param>
internal sealed record EvidenceNames(IReadOnlyList<string> Patterns, IReadOnlyList<string> Variants);
