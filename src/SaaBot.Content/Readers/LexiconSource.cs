using SaaBot.Content.Yaml;
using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Content.Readers;

/// <summary>A file of the lexicon as read, with the places of what points elsewhere.</summary>
internal sealed record LexiconSource(
    Lexicon Lexicon,
    bool HasMarkers,
    Spot Spot,
    IReadOnlyList<Placed<string>> Ids,
    IReadOnlyList<Placed<string>> Patterns,
    IReadOnlyList<Placed<(string Pattern, string Variant)>> Variants,
    IReadOnlyList<Placed<string>> Concepts,
    IReadOnlyList<Placed<string>> Kinds)
{
    /// <summary>The lexicon that the files make together, the same whatever order they were read in.</summary>
    public static Lexicon Merged(IEnumerable<LexiconSource> sources)
    {
        LexiconSource[] files = [.. sources.OrderBy(source => source.Spot.File, StringComparer.Ordinal)];
        return new Lexicon(
            [.. files.SelectMany(file => file.Lexicon.Concepts).OrderBy(concept => concept.Id, StringComparer.Ordinal)],
            [.. files.SelectMany(file => file.Lexicon.Numbers)],
            [.. files.SelectMany(file => file.Lexicon.Units)],
            files.FirstOrDefault(file => file.HasMarkers)?.Lexicon.Markers ?? Markers.Empty,
            [.. files.SelectMany(file => file.Lexicon.Fits)]);
    }
}
