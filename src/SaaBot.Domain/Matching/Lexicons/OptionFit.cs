namespace SaaBot.Domain.Matching.Lexicons;

/// <summary>How well a part named in an exam option meets a requirement named in the question.</summary>
/// <param name="Requirements">Concept ids, any of which may stand in the question; empty when it holds for every question.</param>
/// <param name="Parts">Concept ids, any of which may stand in the option.</param>
/// <param name="Weight">From -3 (misses the requirement) to 3 (meets it fully).</param>
public sealed record OptionFit(IReadOnlyList<string> Requirements, IReadOnlyList<string> Parts, double Weight);
