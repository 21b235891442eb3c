using System.Text.RegularExpressions;

namespace SaaBot.Tests.House;

public sealed partial class ProjectGraphTests
{
    // Its package is on no feed that the solution has to be restored from.
    private const string FullFeedOnly = "src/SaaBot.DiscordNet/SaaBot.DiscordNet.csproj";

    [Fact]
    public void No_project_references_what_the_design_forbids()
    {
        ProjectGraph graph = ProjectGraph.Of(Repository.Projects());

        Assert.Contains("SaaBot.Domain", graph.References.Keys);
        Assert.Empty(graph.ForbiddenEdges());
    }

    [Theory]
    [InlineData("SaaBot.Domain", "SaaBot.Content")]
    [InlineData("SaaBot.Discord", "SaaBot.Domain")]
    [InlineData("SaaBot.Storage", "SaaBot.Discord")]
    [InlineData("SaaBot.Storage", "SaaBot.Content")]
    [InlineData("SaaBot.Content", "SaaBot.Diagrams")]
    [InlineData("SaaBot.Diagrams", "SaaBot.Bot")]
    [InlineData("SaaBot.Bot", "SaaBot.Storage")]
    [InlineData("SaaBot.Bot", "SaaBot.Content")]
    [InlineData("SaaBot.Bot", "SaaBot.Diagrams")]
    [InlineData("SaaBot.LocalDiscord", "SaaBot.Discord")]
    [InlineData("SaaBot.DiscordNet", "SaaBot.Bot")]
    [InlineData("SaaBot.Bot", "SaaBot.DiscordNet")]
    [InlineData("SaaBot.Storage", "SaaBot.DiscordNet")]
    [InlineData("SaaBot", "SaaBot.Tests")]
    public void A_forbidden_edge_is_found(string from, string to) =>
        Assert.Contains($"{from} -> {to}", Sample((from, to)).ForbiddenEdges());

    [Fact]
    public void A_forbidden_edge_through_another_project_is_found() =>
        Assert.Contains("SaaBot.LocalDiscord -> SaaBot.Discord", Sample(("SaaBot.LocalDiscord", "SaaBot.Shared"), ("SaaBot.Shared", "SaaBot.Discord")).ForbiddenEdges());

    [Fact]
    public void A_package_in_the_domain_is_found() =>
        Assert.Equal(
            ["SaaBot.Domain -> Quartz"],
            new ProjectGraph(new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>> { ["SaaBot.Domain"] = ["Quartz"] })
                .ForbiddenEdges());

    [Theory]
    [InlineData("SaaBot", "SaaBot.Content")]
    [InlineData("SaaBot", "SaaBot.DiscordNet")]
    [InlineData("SaaBot.DiscordNet", "SaaBot.Discord")]
    [InlineData("SaaBot.Bot", "SaaBot.Discord")]
    [InlineData("SaaBot.Content", "SaaBot.Domain")]
    [InlineData("SaaBot.Tests", "SaaBot")]
    public void An_allowed_edge_is_left_alone(string from, string to) => Assert.Empty(Sample((from, to)).ForbiddenEdges());

    [Fact]
    public void Every_project_but_that_of_the_full_feed_is_in_the_solution_which_has_the_classic_format()
    {
        string solution = File.ReadAllText(Repository.At("SaaBot.sln"));
        string[] listed = [.. Project().Matches(solution).Select(match => match.Groups[1].Value.Replace('\\', '/')).Order(StringComparer.Ordinal)];
        string[] there =
        [
            .. Repository.Projects().Select(Repository.Relative).Where(file => file != FullFeedOnly).Order(StringComparer.Ordinal),
        ];

        Assert.StartsWith("Microsoft Visual Studio Solution File, Format Version 12.00", solution.TrimStart('\uFEFF', '\r', '\n'), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Repository.Root, "*.slnx"));
        Assert.Equal(there, listed);
        Assert.True(File.Exists(Repository.At(FullFeedOnly)));
    }

    private static ProjectGraph Sample(params (string From, string To)[] edges) => new(
        edges.GroupBy(e => e.From).ToDictionary(e => e.Key, e => (IReadOnlyList<string>)[.. e.Select(x => x.To)]),
        new Dictionary<string, IReadOnlyList<string>>());

    [GeneratedRegex("""^Project\("[^"]*"\) = "[^"]*", "([^"]*\.csproj)",""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Project();
}
