using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Patterns;

namespace SaaBot.Domain.Matching.Learning;

/// <summary>Sentences of the catalog that describe a pattern: examples that come for free with every pattern that is written.</summary>
internal static class CatalogExamples
{
    /// <summary>Where such an example says it comes from.</summary>
    public const string Source = "catalog";

    /// <summary>The sentences, with their patterns.</summary>
    public static IEnumerable<LabelledExample> Of(Catalog catalog) =>
        from pattern in catalog.Patterns
        from text in Texts(pattern)
        from sentence in new[] { (Language: "en", Text: text.English), (Language: "vi", Text: text.Vietnamese) }
        select new LabelledExample($"{Source}-{pattern.Id}", Source, sentence.Text, sentence.Language, "", [], [], [pattern.Id]);

    private static IEnumerable<LocalizedText> Texts(Pattern pattern) =>
        pattern.UseWhen
            .Append(pattern.Summary)
            .Append(pattern.Facets[FacetKind.Goal])
            .Append(pattern.Facets[FacetKind.Signals])
            .Append(pattern.Facets[FacetKind.Core])
            .Concat(pattern.Variants.Select(variant => variant.Summary))
            .Concat(pattern.Components.Select(component => component.Purpose));
}
