namespace SaaBot.Domain.Matching.Lexicons;

/// <summary>What a number with a unit speaks for when it stands near certain words: an RTO of 15 minutes, a link of 10 Gbps.</summary>
/// <param name="Id">Unique in the lexicon, lower-case kebab.</param>
/// <param name="Kind">The kind of unit, such as "time".</param>
/// <param name="AtLeast">The smallest value, in the kind's base unit.</param>
/// <param name="AtMost">The largest value, in the kind's base unit.</param>
/// <param name="Near">Concept ids; one of them must stand within a few words in the same sentence. Empty when the number speaks by itself.</param>
/// <param name="Speaks">As in <see cref="Concept"/>.</param>
/// <param name="VariantId">As in <see cref="Concept"/>.</param>
public sealed record NumberRule(
    string Id,
    string Kind,
    double AtLeast,
    double AtMost,
    IReadOnlyList<string> Near,
    IReadOnlyDictionary<string, double> Speaks,
    string? VariantId);
