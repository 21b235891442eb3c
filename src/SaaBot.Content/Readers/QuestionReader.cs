using SaaBot.Content.Yaml;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Questions;

namespace SaaBot.Content.Readers;

/// <summary>Reads <c>questions/&lt;pattern&gt;/&lt;id&gt;.yaml</c>.</summary>
internal static class QuestionReader
{
    /// <summary>The most characters, in either language, of what explains a question: its options with their reasons and the deciding phrase.</summary>
    private const int LongestExplanation = 1400;

    private static readonly Uri Nowhere = new("https://docs.aws.amazon.com/");

    /// <summary>How a stem ends, by the number of right options.</summary>
    private static readonly LocalizedText[] Endings =
    [
        LocalizedText.Same(""), LocalizedText.Same(""), new("(Choose TWO.)", "(Chọn HAI.)"), new("(Choose THREE.)", "(Chọn BA.)"),
    ];

    public static QuestionSource Read(string name, ValueReader file)
    {
        MappingReader map = file.Mapping();
        string id = IdOf(map, name, file.Spot.File);
        Placed<string> pattern = PatternOf(map.Value("pattern"), file.Spot.File);
        Placed<string>? variant = map.Optional("variant")?.PlacedId();
        Placed<string> diagram = map.Value("diagram").PlacedId();
        ValueReader choose = map.Value("choose");
        int right = choose.Number(1, 3);
        ValueReader stemPlace = map.Value("stem");
        LocalizedText stem = StemOf(stemPlace, right);
        ValueReader decidingPlace = map.Value("deciding");
        LocalizedText deciding = DecidingOf(decidingPlace, stem);
        ValueReader list = map.Value("options");
        IReadOnlyList<QuestionOption> options = list.List(right > 1 ? 5 : 4, right > 1 ? 6 : 4, OptionOf);
        CheckOptions(list, choose, right, options);
        CheckExplanation(list, deciding, options);

        Question question = new(
            id,
            pattern.Value,
            variant?.Value,
            diagram.Value,
            map.Value("domain").Choice<ExamDomain>(),
            map.Value("difficulty").Number(1, 3),
            right,
            stem,
            deciding,
            options,
            map.Value("source").Address() ?? Nowhere,
            QuestionVersion.Of(stem, deciding, options));
        map.Finish();
        return new QuestionSource(question, pattern, variant, diagram);
    }

    /// <summary>Ids begin with the name of the folder, so that no two folders hold the same.</summary>
    private static string IdOf(MappingReader map, string name, string path)
    {
        string id = FileId.Read(map, name);
        string start = FolderOf(path) + "-";
        if (!id.StartsWith(start, StringComparison.Ordinal) || !int.TryParse(id.AsSpan(start.Length), out int number) || number < 1)
        {
            map.Value("id").Wrong($"is {Quote.Value(start)} and a number in this folder: {Quote.Value(start + "01")}");
        }

        return id;
    }

    private static Placed<string> PatternOf(ValueReader value, string path)
    {
        Placed<string> pattern = value.PlacedId();
        if (pattern.Value.Length > 0 && pattern.Value != FolderOf(path))
        {
            value.Wrong($"{Quote.Value(pattern.Value)} differs from the folder's name, {Quote.Value(FolderOf(path))}");
        }

        return pattern;
    }

    private static string FolderOf(string path) => Path.GetFileName(Path.GetDirectoryName(path)) ?? "";

    private static LocalizedText StemOf(ValueReader value, int right)
    {
        LocalizedText stem = value.Text(1000);
        foreach ((Language language, string text) in Languages(stem))
        {
            // What a stem of one right option must not say is how the others end.
            string wanted = right < Endings.Length ? Endings[right].In(language) : "";
            string? other = Endings.Select(ending => ending.In(language)).FirstOrDefault(ending => ending.Length > 0 && ending != wanted && text.Contains(ending));
            if (!text.EndsWith(wanted, StringComparison.Ordinal))
            {
                value.Wrong($"does not end with {wanted} in {language}, as a question with {right} right options does");
            }
            else if (other is not null)
            {
                value.Wrong($"says {other} in {language}, and choose says {right}");
            }
        }

        return stem;
    }

    private static LocalizedText DecidingOf(ValueReader value, LocalizedText stem)
    {
        LocalizedText deciding = value.Text(160);
        foreach ((Language language, string text) in Languages(deciding))
        {
            if (stem.In(language).Length > 0 && !stem.In(language).Contains(text, StringComparison.Ordinal))
            {
                value.Wrong($"is not a part of the stem in {language}, word for word");
            }
        }

        return deciding;
    }

    private static QuestionOption OptionOf(ValueReader value)
    {
        MappingReader map = value.Mapping();
        ValueReader? right = map.Optional("right");
        QuestionOption option = new(map.Value("text").Text(220), right?.Flag() ?? false, map.Value("why").Text(200));
        map.Finish();
        if (right is not null && !option.IsRight)
        {
            right.Wrong("stands on right options only, as true");
        }

        return option;
    }

    private static void CheckOptions(ValueReader list, ValueReader choose, int right, IReadOnlyList<QuestionOption> options)
    {
        int found = options.Count(option => option.IsRight);
        if (options.Count > 0 && right > 0 && found != right)
        {
            choose.Wrong($"is {right}, and {found} of the options {(found == 1 ? "is" : "are")} marked right");
        }

        foreach (Language language in Enum.GetValues<Language>())
        {
            string? twice = options
                .Select(option => option.Text.In(language))
                .Where(text => text.Length > 0)
                .GroupBy(text => text, StringComparer.OrdinalIgnoreCase)
                .FirstOrDefault(same => same.Count() > 1)?.Key;
            if (twice is not null)
            {
                list.Wrong($"say the same twice in {language}: {Quote.Value(twice)}");
            }
        }
    }

    private static void CheckExplanation(ValueReader list, LocalizedText deciding, IReadOnlyList<QuestionOption> options)
    {
        foreach ((Language language, string text) in Languages(deciding))
        {
            int length = text.Length + options.Sum(option => option.Text.In(language).Length + option.Why.In(language).Length);
            if (length > LongestExplanation)
            {
                list.Wrong($"make an explanation of {length} characters in {language}, with the deciding phrase; the most is {LongestExplanation}");
            }
        }
    }

    /// <summary>A text language by language; an empty one has its own problem already.</summary>
    private static IEnumerable<(Language Language, string Text)> Languages(LocalizedText text) =>
        Enum.GetValues<Language>().Select(language => (language, text.In(language))).Where(each => each.Item2.Length > 0);
}
