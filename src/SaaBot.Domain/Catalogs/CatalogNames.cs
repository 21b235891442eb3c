using System.Globalization;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Lookup;
using SaaBot.Domain.Patterns;

namespace SaaBot.Domain.Catalogs;

/// <summary>The names by which people look things up.</summary>
internal static class CatalogNames
{
    /// <summary>Patterns by id, number, names, aliases and variants; their services and parts lead to them too.</summary>
    public static NameIndex<Pattern> OfPatterns(IEnumerable<Pattern> patterns)
    {
        NameIndex<Pattern> index = new();
        foreach (Pattern pattern in patterns)
        {
            index.Add(
                pattern,
                [
                    pattern.Id,
                    pattern.Number.ToString(CultureInfo.InvariantCulture),
                    pattern.Name.English,
                    pattern.Name.Vietnamese,
                    .. pattern.Aliases.All,
                ],
                [
                    .. pattern.Variants.SelectMany(variant => new[] { variant.Id, variant.Name.English, variant.Name.Vietnamese }),
                    .. pattern.Services,
                    .. pattern.Services.Select(WithoutVendor),
                    .. pattern.Components.SelectMany(part => new[] { part.Name.English, part.Name.Vietnamese }),
                ]);
        }

        return index;
    }

    /// <summary>Comparisons by id, title and aliases; the names of what they compare lead to them too.</summary>
    public static NameIndex<Comparison> OfComparisons(IEnumerable<Comparison> comparisons)
    {
        NameIndex<Comparison> index = new();
        foreach (Comparison comparison in comparisons)
        {
            index.Add(
                comparison,
                [comparison.Id, comparison.Title.English, comparison.Title.Vietnamese, .. comparison.Aliases.All],
                comparison.Options.SelectMany(option => new[] { option.Name.English, option.Name.Vietnamese, WithoutVendor(option.Name.English) }));
        }

        return index;
    }

    private static string WithoutVendor(string service) =>
        service.StartsWith("Amazon ", StringComparison.Ordinal) ? service["Amazon ".Length..]
        : service.StartsWith("AWS ", StringComparison.Ordinal) ? service["AWS ".Length..]
        : service;
}
