using SaaBot.Content.Texts;
using SaaBot.Content.Yaml;
using SaaBot.Domain.Guides;

namespace SaaBot.Content.Readers;

/// <summary>Reads <c>guide.yaml</c>.</summary>
internal static class GuideReader
{
    private const int Title = 60;
    private const int Text = 300;

    public static GuideSource Read(ValueReader file)
    {
        MappingReader map = file.Mapping();
        List<Placed<string>> lines = [];
        UniqueIds patterns = new("line");
        MappingReader example = map.Value("example").Mapping();
        Placed<string> pattern = example.Value("pattern").PlacedId();
        ValueReader list = map.Value("patterns");
        Guide guide = new(
            map.Value("title").Text(Title, TextStyle.Name),
            map.Value("steps").List(4, 4, StepOf),
            new GuideExample(
                example.Value("question").Text(Text),
                pattern.Value,
                example.Value("components").Text(Text),
                example.Value("answer").Text(Text)),
            list.List(1, 25, item => LineOf(item, patterns, lines)),
            map.Value("closing").Text(Text));
        example.Finish();
        map.Finish();
        return new GuideSource(guide, pattern, list.Spot, lines);
    }

    private static GuideStep StepOf(ValueReader value)
    {
        MappingReader map = value.Mapping();
        GuideStep step = new(map.Value("title").Text(Title, TextStyle.Name), map.Value("text").Text(Text));
        map.Finish();
        return step;
    }

    private static GuideLine LineOf(ValueReader value, UniqueIds patterns, List<Placed<string>> lines)
    {
        MappingReader map = value.Mapping();
        ValueReader pattern = map.Value("pattern");
        Placed<string> id = new(patterns.Add(pattern.Id(), pattern), pattern.Spot);
        GuideLine line = new(id.Value, map.Value("text").Text(Text));
        map.Finish();
        lines.Add(id);
        return line;
    }
}
