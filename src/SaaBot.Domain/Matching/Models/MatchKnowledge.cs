using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Domain.Matching.Models;

/// <summary>What the matching engine goes by besides the patterns.</summary>
/// <param name="Lexicon">The words.</param>
/// <param name="Model">The learnt weights, or null when nothing was learnt yet and the lexicon's own strengths count.</param>
public sealed record MatchKnowledge(Lexicon Lexicon, MatchModel? Model)
{
    /// <summary>No words and no weights.</summary>
    public static MatchKnowledge Empty { get; } = new(Lexicon.Empty, null);
}
