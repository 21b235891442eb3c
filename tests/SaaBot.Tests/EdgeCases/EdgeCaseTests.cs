using System.Text.RegularExpressions;

namespace SaaBot.Tests.EdgeCases;

/// <summary>The tests of all projects are read as text: those that start a whole bot are in another assembly.</summary>
public sealed partial class EdgeCaseTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_cell_of_the_table_has_a_test()
    {
        (string What, string Where, string Test)[] shown = [.. Shown()];
        foreach ((string what, string where, string test) in shown.OrderBy(each => each.Where, StringComparer.Ordinal).ThenBy(each => each.What, StringComparer.Ordinal))
        {
            output.WriteLine($"{where} / {what}: {test}");
        }

        Assert.Empty(EdgeCaseTable.Cells.Except(shown.Select(each => (each.What, each.Where))));
        Assert.Empty(shown.Select(each => (each.What, each.Where)).Except(EdgeCaseTable.Cells));
    }

    private static IEnumerable<(string What, string Where, string Test)> Shown() =>
        from file in Directory.EnumerateFiles(Repository.At("tests"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from test in Marked().Matches(File.ReadAllText(file))
        from mark in Mark().Matches(test.Value)
        select (mark.Groups["what"].Value, mark.Groups["where"].Value, test.Groups["name"].Value);

    // A test of xunit with its marks: attributes, some lines of data among them, and the method. A mark on anything else shows nothing.
    [GeneratedRegex(
        @"^    \[(?:Fact|Theory)\]\r?\n(?:    (?:\[|//).*\r?\n)*?    \[EdgeCase\(.*\r?\n(?:    (?:\[|//).*\r?\n)*    public (?:async Task|void) (?<name>\w+)\(",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^    \[EdgeCase\(""(?<what>[^""]+)"", ""(?<where>[^""]+)""\)\]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
