using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Domain.Matching.Models;

/// <summary>What training found: how much each thing that a text can say adds to each pattern's score.</summary>
/// <param name="Classes">The patterns' ids in ordinal order, and <see cref="Lexicon.None"/>.</param>
/// <param name="Weights">By the name of a row — "concept dead-letter-queue", "words spot instanc" — a weight for each class.</param>
/// <param name="NoneBias">What "none of the patterns" scores before a word is read.</param>
/// <param name="Calibration">How scores become probabilities.</param>
public sealed record MatchModel(
    IReadOnlyList<string> Classes,
    IReadOnlyDictionary<string, IReadOnlyList<float>> Weights,
    float NoneBias,
    Calibration Calibration)
{
    /// <summary>How a row of word stretches is named.</summary>
    public const string StretchPrefix = "words ";

    /// <summary>How a feature of options is named.</summary>
    public const string OptionPrefix = "option ";

    /// <summary>A model that has learnt nothing: the lexicon's own strengths count.</summary>
    /// <param name="patterns">The patterns' ids.</param>
    public static MatchModel Untrained(IEnumerable<string> patterns) => new(
        [.. patterns.Order(StringComparer.Ordinal), Lexicon.None],
        new Dictionary<string, IReadOnlyList<float>>(StringComparer.Ordinal),
        1.5f,
        Calibration.Default);

    /// <summary>By the name of a feature of options, what it weighs; one that is missing weighs what the lexicon says.</summary>
    public IReadOnlyDictionary<string, float> OptionWeights { get; init; } = new Dictionary<string, float>(StringComparer.Ordinal);

    /// <summary>The stretches of words that have weights.</summary>
    public IReadOnlyList<string> Stretches { get; } =
        [.. Weights.Keys.Where(name => name.StartsWith(StretchPrefix, StringComparison.Ordinal)).Select(name => name[StretchPrefix.Length..]).Order(StringComparer.Ordinal)];
}
