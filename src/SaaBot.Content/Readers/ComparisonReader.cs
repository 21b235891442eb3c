using SaaBot.Content.Texts;
using SaaBot.Content.Yaml;
using SaaBot.Domain.Comparisons;

namespace SaaBot.Content.Readers;

/// <summary>Reads <c>comparisons/&lt;id&gt;.yaml</c>.</summary>
internal static class ComparisonReader
{
    public static ComparisonSource Read(string name, ValueReader file)
    {
        MappingReader map = file.Mapping();
        UniqueIds patterns = new("entry");
        UniqueIds ids = new("option");
        ComparisonKind kind = map.Value("kind").Choice<ComparisonKind>();
        IReadOnlyList<Placed<string>> belongsTo =
            map.Value("patterns").List(1, 10, item => new Placed<string>(patterns.Add(item.Id(), item), item.Spot));
        IReadOnlyList<ComparisonOption> options = map.Value("options").List(2, 10, item => OptionOf(item, ids));
        ValueReader? rows = kind == ComparisonKind.Table ? map.Value("rows", "is missing; a table needs rows") : map.Optional("rows");

        Comparison comparison = new(
            FileId.Read(map, name),
            kind,
            map.Value("title").Text(60, TextStyle.Name),
            map.Value("aliases").Words(60),
            map.Value("intro").Text(300),
            [.. belongsTo.Select(p => p.Value)],
            options,
            rows?.List(kind == ComparisonKind.Table ? 1 : 0, 20, item => RowOf(item, options.Count)) ?? [],
            map.Optional("conclusion")?.Text(300),
            map.Value("trap").Text(240),
            map.Optional("source")?.Address());
        map.Finish();
        return new ComparisonSource(comparison, belongsTo);
    }

    private static ComparisonOption OptionOf(ValueReader value, UniqueIds ids)
    {
        MappingReader map = value.Mapping();
        ValueReader id = map.Value("id");
        ComparisonOption option = new(
            ids.Add(id.Id(), id),
            map.Value("name").Label(40),
            map.Value("choose-when").List(1, 6, item => item.Text(160)),
            map.Optional("avoid-when")?.Text(160));
        map.Finish();
        return option;
    }

    private static ComparisonRow RowOf(ValueReader value, int options)
    {
        MappingReader map = value.Mapping();
        ValueReader cells = map.Value("cells");
        ComparisonRow row = new(map.Value("label").Label(40), cells.List(1, int.MaxValue, cell => cell.Label(120)));
        map.Finish();
        if (row.Cells.Count > 0 && options > 0 && row.Cells.Count != options)
        {
            cells.Wrong($"has {row.Cells.Count} cells for {options} options; write one for each");
        }

        return row;
    }
}
