namespace SaaBot.Domain.Matching.Lexicons;

/// <summary>The words of the matching engine: what can be said, how, and what it speaks for. Written by people, in any number of languages.</summary>
/// <param name="Concepts">What can be said.</param>
/// <param name="Numbers">What numbers with units speak for.</param>
/// <param name="Units">The units.</param>
/// <param name="Markers">The small words.</param>
/// <param name="Fits">What the parts named in an exam option are good for.</param>
public sealed record Lexicon(
    IReadOnlyList<Concept> Concepts,
    IReadOnlyList<NumberRule> Numbers,
    IReadOnlyList<Unit> Units,
    Markers Markers,
    IReadOnlyList<OptionFit> Fits)
{
    /// <summary>In the place of a pattern's id: the scenario belongs to none of the patterns.</summary>
    public const string None = "none";

    /// <summary>A lexicon without words.</summary>
    public static Lexicon Empty { get; } = new([], [], [], Markers.Empty, []);
}
