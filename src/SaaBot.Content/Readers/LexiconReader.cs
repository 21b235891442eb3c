using SaaBot.Content.Yaml;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Content.Readers;

/// <summary>Reads one file of <c>lexicon/</c>; its sections may be spread over any number of files.</summary>
internal sealed class LexiconReader
{
    private const int LongestPhrase = 80;
    private const int MostPhrases = 120;
    private const int MostCommon = 2000;
    private const double Strongest = 3;

    private readonly List<Placed<string>> _ids = [];
    private readonly List<Placed<string>> _patterns = [];
    private readonly List<Placed<(string Pattern, string Variant)>> _variants = [];
    private readonly List<Placed<string>> _concepts = [];
    private readonly List<Placed<string>> _kinds = [];

    public static LexiconSource Read(ValueReader file) => new LexiconReader().File(file);

    private LexiconSource File(ValueReader file)
    {
        MappingReader map = file.Mapping();
        ValueReader? markers = map.Optional("markers");
        Lexicon lexicon = new(
            map.Optional("concepts")?.List(1, 500, ConceptOf) ?? [],
            map.Optional("numbers")?.List(1, 100, NumberOf) ?? [],
            map.Optional("units")?.List(1, 100, UnitOf) ?? [],
            markers is null ? Markers.Empty : MarkersOf(markers),
            map.Optional("fits")?.List(1, 200, FitOf) ?? []);
        map.Finish();
        return new LexiconSource(lexicon, markers is not null, file.Spot, _ids, _patterns, _variants, _concepts, _kinds);
    }

    private Concept ConceptOf(ValueReader value)
    {
        MappingReader map = value.Mapping();
        string id = IdOf(map);
        IReadOnlyDictionary<string, double> speaks = SpeaksOf(map.Value("speaks"));
        List<(string Key, string Phrase)> phrases = [];
        foreach ((string key, ValueReader wordings) in map.Value("phrases").Mapping().All())
        {
            phrases.AddRange(wordings.Unique(LongestPhrase, 1, MostPhrases).Select(phrase => (key, phrase)));
        }

        Concept concept = new(id, speaks, null, [.. phrases.Select(each => each.Phrase).Distinct(StringComparer.Ordinal)]);
        concept = concept with { VariantId = VariantOf(map, concept.PatternId), Wording = WordingOf(phrases, concept.Wording) };
        map.Finish();
        return concept;
    }

    // The keys of phrases are languages, and "any" for names that read the same everywhere; Vietnamese readers get Vietnamese words where there are some.
    private static LocalizedText WordingOf(List<(string Key, string Phrase)> phrases, LocalizedText otherwise)
    {
        string? In(string key) => phrases.Find(each => each.Key == key).Phrase;
        return new LocalizedText(In("any") ?? In("en") ?? otherwise.English, In("vi") ?? In("any") ?? otherwise.Vietnamese);
    }

    private NumberRule NumberOf(ValueReader value)
    {
        MappingReader map = value.Mapping();
        string id = IdOf(map);
        ValueReader kind = map.Value("kind");
        _kinds.Add(kind.PlacedId());
        double least = map.Value("at-least").Amount(0, 1e15);
        ValueReader most = map.Value("at-most");
        double greatest = most.Amount(0, 1e15);
        if (greatest < least)
        {
            most.Wrong("is below at-least");
        }

        IReadOnlyDictionary<string, double> speaks = SpeaksOf(map.Value("speaks"));
        NumberRule rule = new(id, kind.Id(), least, greatest, ConceptsOf(map.Value("near"), 0), speaks, null);
        string? pattern = new Concept(id, speaks, null, []).PatternId;
        rule = rule with { VariantId = VariantOf(map, pattern) };
        map.Finish();
        return rule;
    }

    private static Unit UnitOf(ValueReader value)
    {
        MappingReader map = value.Mapping();
        Unit unit = new(map.Value("kind").Id(), map.Value("size").Amount(1e-9, 1e12), map.Value("words").Unique(LongestPhrase, 1, MostPhrases));
        map.Finish();
        return unit;
    }

    private static Markers MarkersOf(ValueReader value)
    {
        MappingReader map = value.Mapping();
        Markers markers = new(
            map.Value("skipped").Unique(LongestPhrase, 0, MostPhrases),
            map.Value("negations").Unique(LongestPhrase, 0, MostPhrases),
            map.Value("negation-ends").Unique(LongestPhrase, 0, MostPhrases),
            map.Value("in-place").Unique(LongestPhrase, 0, MostPhrases),
            map.Value("wanted").Unique(LongestPhrase, 0, MostPhrases))
        {
            Common = map.Optional("common")?.Unique(LongestPhrase, 0, MostCommon) ?? [],
        };
        map.Finish();
        return markers;
    }

    private OptionFit FitOf(ValueReader value)
    {
        MappingReader map = value.Mapping();
        OptionFit fit = new(ConceptsOf(map.Value("requirements"), 0), ConceptsOf(map.Value("parts"), 1), map.Value("weight").Amount(-Strongest, Strongest));
        map.Finish();
        return fit;
    }

    private string IdOf(MappingReader map)
    {
        Placed<string> id = map.Value("id").PlacedId();
        _ids.Add(id);
        return id.Value;
    }

    private string? VariantOf(MappingReader map, string? pattern)
    {
        if (map.Optional("variant") is not { } value)
        {
            return null;
        }

        Placed<string> variant = value.PlacedId();
        if (pattern is null)
        {
            value.Wrong("belongs to no pattern: the entry speaks for none");
        }
        else
        {
            _variants.Add(new Placed<(string, string)>((pattern, variant.Value), variant.Spot));
        }

        return variant.Value;
    }

    private Dictionary<string, double> SpeaksOf(ValueReader value)
    {
        Dictionary<string, double> speaks = new(StringComparer.Ordinal);
        foreach ((string pattern, ValueReader strength) in value.Mapping().All())
        {
            speaks[pattern] = strength.Amount(-Strongest, Strongest);
            if (pattern != Lexicon.None)
            {
                _patterns.Add(new Placed<string>(pattern, strength.Spot));
            }
        }

        return speaks;
    }

    private IReadOnlyList<string> ConceptsOf(ValueReader value, int least) => value.List(least, 100, item =>
    {
        Placed<string> id = item.PlacedId();
        _concepts.Add(id);
        return id.Value;
    });
}
