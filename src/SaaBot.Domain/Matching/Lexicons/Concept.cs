using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Matching.Lexicons;

/// <summary>Something that a scenario can say, with all the ways to say it and what it speaks for.</summary>
/// <param name="Id">Unique in the lexicon, lower-case kebab.</param>
/// <param name="Speaks">Pattern ids, or <see cref="Lexicon.None"/>, with a strength from -3 (against) to 3 (decides): where learning starts from.</param>
/// <param name="VariantId">The variant of the strongest pattern that it points to, when it does.</param>
/// <param name="Phrases">The wordings, in any language.</param>
public sealed record Concept(
    string Id,
    IReadOnlyDictionary<string, double> Speaks,
    string? VariantId,
    IReadOnlyList<string> Phrases)
{
    /// <summary>How it is put to a reader: a wording of the reader's language where it has one.</summary>
    public LocalizedText Wording { get; init; } = LocalizedText.Same(Phrases.Count > 0 ? Phrases[0] : Id);

    /// <summary>The pattern that it speaks for most, or null when it speaks for none or only against.</summary>
    public string? PatternId => Speaks
        .Where(each => each.Value > 0 && each.Key != Lexicon.None)
        .OrderByDescending(each => each.Value)
        .ThenBy(each => each.Key, StringComparer.Ordinal)
        .Select(each => each.Key)
        .FirstOrDefault();
}
