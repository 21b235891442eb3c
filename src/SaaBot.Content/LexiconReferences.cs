using SaaBot.Content.Readers;
using SaaBot.Content.Yaml;

namespace SaaBot.Content;

/// <summary>The checks between the files of the lexicon, and between them and the patterns.</summary>
/// <param name="files">The lexicon's files as read.</param>
/// <param name="patterns">The patterns that could be read, by id.</param>
/// <param name="all">Every file that is there; a pattern that could not be read still counts as there.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class LexiconReferences(
    IReadOnlyList<LexiconSource> files,
    IReadOnlyDictionary<string, PatternSource> patterns,
    IReadOnlyList<ContentFile> all,
    ProblemList problems)
{
    public void Check()
    {
        Once();
        HashSet<string> concepts = [.. files.SelectMany(file => file.Lexicon.Concepts).Select(concept => concept.Id)];
        HashSet<string> kinds = [.. files.SelectMany(file => file.Lexicon.Units).Select(unit => unit.Kind)];
        HashSet<string> known = [.. all.Where(file => file.Folder.Name == "patterns").Select(file => file.Name)];
        foreach (LexiconSource file in files)
        {
            Known(file.Patterns, known, "pattern");
            Known(file.Concepts, concepts, "concept");
            Known(file.Kinds, kinds, "kind of unit");
            foreach (Placed<(string Pattern, string Variant)> variant in file.Variants)
            {
                if (patterns.TryGetValue(variant.Value.Pattern, out PatternSource? pattern)
                    && !pattern.Pattern.Variants.Any(each => each.Id == variant.Value.Variant))
                {
                    problems.Add(variant.Spot, $"{Quote.Value(variant.Value.Variant)} is no variant of '{variant.Value.Pattern}'");
                }
            }
        }
    }

    private void Once()
    {
        foreach (IGrouping<string, Placed<string>> same in files.SelectMany(file => file.Ids).GroupBy(id => id.Value, StringComparer.Ordinal))
        {
            Placed<string>[] places = [.. same.OrderBy(id => id.Spot.File, StringComparer.Ordinal).ThenBy(id => id.Spot.Line)];
            foreach (Placed<string> later in places.Skip(1))
            {
                problems.Add(later.Spot, $"{Quote.Value(same.Key)} is in {places[0].Spot.File} already");
            }
        }

        foreach (LexiconSource later in files.Where(file => file.HasMarkers).OrderBy(file => file.Spot.File, StringComparer.Ordinal).Skip(1))
        {
            problems.Add(later.Spot, "has markers, and so has another file; keep them in one");
        }
    }

    private void Known(IEnumerable<Placed<string>> names, HashSet<string> known, string what)
    {
        foreach (Placed<string> name in names.Where(name => name.Value.Length > 0 && !known.Contains(name.Value)))
        {
            problems.Add(name.Spot, $"{Quote.Value(name.Value)} is no {what}{Nearest.Hint(name.Value, known.Order(StringComparer.Ordinal).DefaultIfEmpty(""))}");
        }
    }
}
