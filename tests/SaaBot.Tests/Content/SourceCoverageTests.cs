using System.Text.RegularExpressions;
using SaaBot.Content;
using SaaBot.Content.Yaml;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Tests.Content;

/// <summary>
/// Every heading, table cell, box, arrow, step, list entry, price and figure of the source material, held against the catalog.
/// The lists are in SourceCoverage/, one for each pattern and one for the source's summary.
/// </summary>
public sealed partial class SourceCoverageTests
{
    private static readonly Lazy<Catalog?> Real = new(() => new ContentLoader(Repository.At("content")).Load().Catalog);

    public static TheoryData<string> Lists => [.. Files().Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Everything_in_the_source_is_in_the_catalog(string list)
    {
        Assert.SkipWhen(Real.Value is null, "The content has problems; RealContentTests lists them.");
        IEnumerable<string> missing = Entries(list)
            .SelectMany(entry => Missing(Real.Value, entry).Select(what => $"{entry}: {what}"));

        Assert.True(!missing.Any(), string.Join('\n', missing));
    }

    [Fact]
    public void The_lists_cover_all_ten_patterns_and_the_summary_in_at_least_350_entries()
    {
        string[] names = [.. Files().Select(file => Path.GetFileNameWithoutExtension(file))];

        Assert.Equal(11, names.Length);
        Assert.Contains("summary", names);
        Assert.InRange(names.Sum(name => Entries(name).Count), 350, int.MaxValue);
    }

    [Fact]
    public void Every_diagram_and_comparison_of_the_catalog_is_named_by_an_entry()
    {
        Assert.SkipWhen(Real.Value is null, "The content has problems; RealContentTests lists them.");
        HashSet<string> named = [.. Lists.SelectMany(list => Entries(list.Data)).Select(entry => entry.In)];

        IEnumerable<string> parts = Real.Value.Diagrams.Select(d => $"diagram:{d.Id}")
            .Concat(Real.Value.Comparisons.Select(c => $"comparison:{c.Id}"))
            .Concat(Real.Value.Patterns.Select(p => $"pattern:{p.Id}"));

        Assert.Empty(parts.Except(named));
    }

    [Theory]
    [InlineData("pattern:shop", null, null, "a month")]
    [InlineData("diagram:shop-front", null, null, "worldwide|poll|clerk takes it")]
    [InlineData("comparison:queue-or-topic", "Delivery", "Amazon SNS", "push")]
    [InlineData("guide", null, null, "draw it AGAIN")]
    public void What_is_there_is_found(string part, string? row, string? option, string says) =>
        Assert.Empty(Missing(Sample(), new SourceEntry("", "", part, row, option, says.Split('|'), null)));

    [Theory]
    [InlineData("pattern:shop", null, null, "a year", "says nowhere 'a year'")]
    [InlineData("pattern:stall", null, null, "a month", "there is no such part")]
    [InlineData("comparison:queue-or-topic", "Delivery", "Amazon SQS", "push", "says nowhere 'push'")]
    [InlineData("comparison:queue-or-topic", "Order", null, "push", "has no row 'Order'")]
    [InlineData("comparison:queue-or-topic", "Delivery", "Amazon MQ", "push", "has no option 'Amazon MQ'")]
    public void What_is_not_there_is_missing(string part, string? row, string? option, string says, string expected) =>
        Assert.Equal([expected], Missing(Sample(), new SourceEntry("", "", part, row, option, says.Split('|'), null)));

    [Theory]
    [InlineData("Users", "Amazon SQS", true)]
    [InlineData("Amazon SQS", "AWS Lambda", true)]
    [InlineData("Amazon SQS", "Users", false)]
    [InlineData("Users", "AWS Lambda", false)]
    public void An_arrow_is_found_by_what_its_ends_say(string from, string to, bool found) =>
        Assert.Equal(found, !Missing(Sample(), new SourceEntry("", "", "diagram:shop-front", null, null, [], [from, to])).Any());

    private static Catalog Sample() => new ContentLoader(SampleContent.Origin).Load().Catalog!;

    private static IEnumerable<string> Missing(Catalog catalog, SourceEntry entry)
    {
        if (CatalogText.Of(catalog, entry.In) is not { } texts)
        {
            return ["there is no such part"];
        }

        if (entry.Arrow is { } arrow)
        {
            Diagram diagram = catalog.Diagram(entry.In["diagram:".Length..])!;
            return HasArrow(diagram, arrow[0], arrow[1]) ? [] : [$"has no arrow from '{arrow[0]}' to '{arrow[1]}'"];
        }

        if (entry.Row is not null)
        {
            Comparison comparison = catalog.Comparison(entry.In["comparison:".Length..])!;
            if (Named(comparison.Rows, row => row.Label, entry.Row) is not { } row)
            {
                return [$"has no row '{entry.Row}'"];
            }

            if (entry.Option is not null && Named(comparison.Options, option => option.Name, entry.Option) is null)
            {
                return [$"has no option '{entry.Option}'"];
            }

            texts = entry.Option is null
                ? row.Cells
                : [row.Cells[comparison.Options.Index().First(o => o.Item == Named(comparison.Options, option => option.Name, entry.Option)).Index]];
        }

        return MissingText(texts, entry.Says);
    }

    private static IEnumerable<string> MissingText(IReadOnlyList<LocalizedText> texts, IReadOnlyList<string> says)
    {
        string english = CatalogText.In(Language.English, texts);
        string vietnamese = CatalogText.In(Language.Vietnamese, texts);
        foreach (string piece in says)
        {
            if (!english.Contains(CatalogText.Normalized(piece), StringComparison.Ordinal))
            {
                yield return $"says nowhere '{piece}'";
            }

            // Numbers are the same in every language, so a figure that is only in the English text was left out of the other.
            foreach (Match number in Number().Matches(piece))
            {
                if (!vietnamese.Contains(number.Value, StringComparison.Ordinal))
                {
                    yield return $"says '{number.Value}' nowhere in Vietnamese";
                }
            }
        }
    }

    private static T? Named<T>(IReadOnlyList<T> all, Func<T, LocalizedText> name, string wanted)
        where T : class =>
        all.FirstOrDefault(item => CatalogText.Normalized(name(item).English).Contains(CatalogText.Normalized(wanted), StringComparison.Ordinal));

    private static bool HasArrow(Diagram diagram, string from, string to)
    {
        Dictionary<string, string> boxes = new(StringComparer.Ordinal);
        foreach (DiagramElement element in diagram.Children)
        {
            Collect(element, "", boxes);
        }

        bool Joins(string start, string end) =>
            boxes[start].Contains(CatalogText.Normalized(from), StringComparison.Ordinal)
            && boxes[end].Contains(CatalogText.Normalized(to), StringComparison.Ordinal);

        return diagram.Links.Any(link => Joins(link.From, link.To) || (link.Both && Joins(link.To, link.From)));
    }

    /// <summary>Notes for each box what it, everything inside of it and the groups around it say.</summary>
    private static string Collect(DiagramElement element, string around, Dictionary<string, string> boxes)
    {
        string own = CatalogText.Normalized(element.Label.English);
        string inside = element switch
        {
            DiagramGroup group => string.Join('\n', group.Children.Select(child => Collect(child, $"{around}\n{own}", boxes))),
            DiagramNode node => string.Join('\n', node.Notes.Select(note => CatalogText.Normalized(note.English))),
            _ => "",
        };
        boxes[element.Id] = $"{own}\n{inside}\n{around}";
        return $"{own}\n{inside}";
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.At("tests", "SaaBot.Tests", "Content", "SourceCoverage"), "*.yaml").Order(StringComparer.Ordinal);

    private static IReadOnlyList<SourceEntry> Entries(string list)
    {
        string path = Repository.At("tests", "SaaBot.Tests", "Content", "SourceCoverage", list + ".yaml");
        ProblemList problems = new();
        ValueReader root = new(YamlReader.Read(list, File.ReadAllBytes(path), problems), Spot.OfFile(list), problems);
        IReadOnlyList<SourceEntry> entries = root.List(1, 1000, item => Entry(list, item));
        Assert.Empty(problems.All);
        return entries;
    }

    private static SourceEntry Entry(string list, ValueReader value)
    {
        MappingReader map = value.Mapping();
        SourceEntry entry = new(
            list,
            Line(map.Value("source")),
            Line(map.Value("in")),
            map.Optional("row") is { } row ? Line(row) : null,
            map.Optional("option") is { } option ? Line(option) : null,
            map.Has("arrow") ? [] : map.Value("says").List(1, 10, Line),
            map.Optional("arrow")?.List(2, 2, Line));
        map.Finish();
        return entry;
    }

    private static string Line(ValueReader value) => value.Line(300, SaaBot.Content.Texts.TextStyle.Phrase);

    /// <summary>Figures of two digits and more; small ones may be written out, and "10s of minutes" has a word of its own in Vietnamese.</summary>
    [GeneratedRegex(@"\d[\d./,]*\d(?!s)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
