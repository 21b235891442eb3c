using System.Text.RegularExpressions;

namespace SaaBot.Tests.House;

/// <summary>What belongs on one machine or to another day is not committed.</summary>
public sealed class LeftoverTests
{
    private static readonly string[] Texts =
    [
        ".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".yaml", ".yml", ".md", ".js", ".css", ".html", ".sh", ".svg", ".txt", ".service",
    ];

    private static readonly string[] Elsewhere = [".git", "bin", "obj", "artifacts", "node_modules", "data", "TestResults", "BenchmarkDotNet.Artifacts", ".vs", ".idea"];

    // Written in pieces, so that this file does not break its own rules.
    private static readonly (string Name, Regex Pattern)[] Rules =
    [
        ("a path of one machine", new Regex(@"(?<![\w.\-/])/(wo" + "rk|ro" + @"ot|Use" + @"rs)/[\w.]|[A-Za-z]:\\Use" + @"rs\\", RegexOptions.CultureInvariant)),
        ("work left for later", new Regex(@"\b(TO" + "DO|FIX" + "ME|HA" + "CK|XX" + @"X)\b", RegexOptions.CultureInvariant)),
        ("code left for later", new Regex("NotImplemented" + "Exception", RegexOptions.CultureInvariant)),
    ];

    [Fact]
    public void No_machine_path_and_no_work_for_later_is_left()
    {
        string[] files = [.. Files(new DirectoryInfo(Repository.Root))];

        Assert.Contains(files, file => file.EndsWith("SaaBot.sln", StringComparison.Ordinal));
        Assert.Empty(files.SelectMany(file => Leftovers(File.ReadAllText(file)).Select(line => $"{Repository.Relative(file)}:{line}")));
    }

    [Theory]
    [InlineData("see /wo|rk/notes", "1: a path of one machine")]
    [InlineData("\n\"/ro|ot/.cache\"", "2: a path of one machine")]
    [InlineData("C:\\Use|rs\\me", "1: a path of one machine")]
    [InlineData("// TO|DO: later", "1: work left for later")]
    [InlineData("throw new NotImplemented|Exception();", "1: code left for later")]
    public void Each_rule_fires(string text, string expected) => Assert.Equal([expected], Leftovers(text.Replace("|", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("https://example.com/work/x")]
    [InlineData("src/work/x")]
    [InlineData("the method todo")]
    public void What_only_looks_alike_is_left_alone(string text) => Assert.Empty(Leftovers(text));

    private static IEnumerable<string> Leftovers(string text) =>
        from rule in Rules
        from match in rule.Pattern.Matches(text)
        select $"{1 + text.AsSpan(0, match.Index).Count('\n')}: {rule.Name}";

    private static IEnumerable<string> Files(DirectoryInfo folder) => folder
        .EnumerateDirectories()
        .Where(inner => !Elsewhere.Contains(inner.Name))
        .SelectMany(Files)
        .Concat(folder.EnumerateFiles().Where(file => Texts.Contains(file.Extension)).Select(file => file.FullName));
}
