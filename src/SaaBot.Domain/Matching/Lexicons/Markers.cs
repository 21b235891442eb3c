namespace SaaBot.Domain.Matching.Lexicons;

/// <summary>The small words that say how to take the others.</summary>
/// <param name="Skipped">Words that phrases are matched across, such as articles.</param>
/// <param name="Negations">Phrases that turn what follows into its opposite: "does not need", "without", "khong can".</param>
/// <param name="NegationEnds">Words that end a negation's reach: "but", "only", "nhung".</param>
/// <param name="InPlace">Phrases of what is already there: "currently", "is hosted on", "dang chay".</param>
/// <param name="Wanted">Phrases of what is asked for: "needs to", "which solution", "can".</param>
public sealed record Markers(
    IReadOnlyList<string> Skipped,
    IReadOnlyList<string> Negations,
    IReadOnlyList<string> NegationEnds,
    IReadOnlyList<string> InPlace,
    IReadOnlyList<string> Wanted)
{
    /// <summary>Words that tell nothing by themselves: no stretch is learnt that begins or ends with one, and none is taken for a slip of another word.</summary>
    public IReadOnlyList<string> Common { get; init; } = [];

    /// <summary>No markers.</summary>
    public static Markers Empty { get; } = new([], [], [], [], []);
}
