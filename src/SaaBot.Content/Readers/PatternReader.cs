using SaaBot.Content.Texts;
using SaaBot.Content.Yaml;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Patterns;

namespace SaaBot.Content.Readers;

/// <summary>Reads <c>patterns/&lt;id&gt;.yaml</c>.</summary>
internal static class PatternReader
{
    public static PatternSource Read(string name, ValueReader file)
    {
        MappingReader map = file.Mapping();
        UniqueIds variants = new("variant");
        ValueReader number = map.Value("number");
        IReadOnlyList<Placed<string>> diagrams = References(map.Value("diagrams"), 1);
        IReadOnlyList<Placed<string>> comparisons = References(map.Value("comparisons"), 0);
        IReadOnlyList<Variant> forms = map.Optional("variants")?.List(1, 10, item => VariantOf(item, variants)) ?? [];
        UniqueIds components = new("component");
        UniqueIds figures = new("figure");
        UniqueIds cues = new("cue");

        Pattern pattern = new(
            FileId.Read(map, name),
            number.Number(1, 25),
            map.Value("emoji").Emoji(),
            map.Value("name").Text(60, TextStyle.Name),
            map.Value("aliases").Words(60),
            map.Value("services").Unique(60, 3, 20),
            map.Value("summary").Text(200),
            map.Value("use-when").List(3, 6, item => item.Text(160)),
            map.Value("avoid-when").List(2, 5, item => item.Text(200)),
            map.Value("cues").List(10, 25, item => CueOf(item, variants, cues)),
            forms,
            map.Value("components").List(3, 25, item => ComponentOf(item, components)),
            map.Value("features").List(3, 8, FeatureOf),
            map.Value("figures").List(0, 40, item => FigureOf(item, figures)),
            map.Value("exam-tip").Text(400),
            FacetsOf(map.Value("facets")),
            [.. diagrams.Select(d => d.Value)],
            [.. comparisons.Select(c => c.Value)]);
        map.Finish();
        return new PatternSource(pattern, number.Spot, diagrams, comparisons);
    }

    private static IReadOnlyList<Placed<string>> References(ValueReader value, int least)
    {
        UniqueIds seen = new("entry");
        return value.List(least, 10, item => new Placed<string>(seen.Add(item.Id(), item), item.Spot));
    }

    private static Variant VariantOf(ValueReader value, UniqueIds ids)
    {
        MappingReader map = value.Mapping();
        ValueReader id = map.Value("id");
        Variant variant = new(ids.Add(id.Id(), id), map.Value("name").Text(60, TextStyle.Name), map.Value("summary").Text(300));
        map.Finish();
        return variant;
    }

    private static Cue CueOf(ValueReader value, UniqueIds variants, UniqueIds phrases)
    {
        MappingReader map = value.Mapping();
        ValueReader phrase = map.Value("phrase");
        ValueReader? variant = map.Optional("variant");
        Cue cue = new(
            phrase.Text(80, TextStyle.Name),
            map.Optional("also")?.Words(80) ?? LocalizedList.Empty,
            map.Value("weight").Number(1, 3),
            variant?.Id());
        map.Finish();
        phrases.Add(cue.Phrase.English.ToLowerInvariant(), phrase);
        if (cue.Variant is { Length: > 0 } id && !variants.Contains(id))
        {
            variant!.Wrong($"this pattern has no variant {Quote.Value(id)}{Nearest.Hint(id, variants.All)}");
        }

        return cue;
    }

    private static Component ComponentOf(ValueReader value, UniqueIds ids)
    {
        MappingReader map = value.Mapping();
        ValueReader id = map.Value("id");
        Component component = new(
            ids.Add(id.Id(), id),
            map.Value("layer").Label(40),
            map.Value("name").Label(60),
            map.Value("purpose").Text(160),
            map.Value("availability").Text(160));
        map.Finish();
        return component;
    }

    private static Feature FeatureOf(ValueReader value)
    {
        MappingReader map = value.Mapping();
        Feature feature = new(map.Value("title").Text(40, TextStyle.Name), map.Value("text").Text(200));
        map.Finish();
        return feature;
    }

    private static Figure FigureOf(ValueReader value, UniqueIds ids)
    {
        MappingReader map = value.Mapping();
        ValueReader id = map.Value("id");
        Figure figure = new(
            ids.Add(id.Id(), id),
            map.Value("label").Label(80),
            map.Value("value").Label(120),
            map.Optional("note")?.Text(300),
            map.Optional("source")?.Address());
        map.Finish();
        return figure;
    }

    private static Dictionary<FacetKind, LocalizedText> FacetsOf(ValueReader value)
    {
        MappingReader map = value.Mapping();
        Dictionary<FacetKind, LocalizedText> facets = [];
        foreach (string name in Choices<FacetKind>.Names)
        {
            _ = Choices<FacetKind>.TryRead(name, out FacetKind kind);
            facets[kind] = map.Value(name).Text(160);
        }

        map.Finish();
        return facets;
    }
}
