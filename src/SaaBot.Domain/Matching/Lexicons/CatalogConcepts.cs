using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Patterns;
using SaaBot.Domain.Text;

namespace SaaBot.Domain.Matching.Lexicons;

/// <summary>What the patterns' own pages say about how they are recognised: cues, names and variants, as concepts of the lexicon.</summary>
public static class CatalogConcepts
{
    private const double NameStrength = 2.5;

    /// <summary>The lexicon with the catalog's concepts added.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="catalog">The catalog.</param>
    public static Lexicon With(Lexicon lexicon, Catalog catalog) => lexicon with { Concepts = [.. lexicon.Concepts, .. catalog.Patterns.SelectMany(Of)] };

    private static IEnumerable<Concept> Of(Pattern pattern)
    {
        yield return Named($"name-{pattern.Id}", pattern.Id, NameStrength, null, pattern.Name, pattern.Aliases.All);
        foreach (Variant variant in pattern.Variants)
        {
            yield return Named($"variant-{pattern.Id}-{variant.Id}", pattern.Id, NameStrength, variant.Id, variant.Name, []);
        }

        foreach (Cue cue in pattern.Cues)
        {
            string id = $"cue-{pattern.Id}-{FoldedText.Fold(cue.Phrase.English).Replace(' ', '-')}";
            yield return Named(id, pattern.Id, cue.Weight, cue.Variant, cue.Phrase, cue.Also.All);
        }
    }

    private static Concept Named(string id, string pattern, double strength, string? variant, LocalizedText name, IEnumerable<string> others) => new(
        id,
        new Dictionary<string, double>(StringComparer.Ordinal) { [pattern] = strength },
        variant,
        [.. others.Prepend(name.Vietnamese).Prepend(name.English).Distinct(StringComparer.Ordinal)])
    {
        Wording = name,
    };
}
