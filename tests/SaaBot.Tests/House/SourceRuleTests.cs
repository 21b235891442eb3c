namespace SaaBot.Tests.House;

public sealed class SourceRuleTests
{
    public static TheoryData<string> Rules => [.. SourceRule.ClockAndRandomness.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_source_reads_a_raw_clock_or_shared_randomness(string name)
    {
        SourceRule rule = Rule(name);
        string[] sources = [.. Repository.Sources("src").Where(file => rule.Covers(Repository.Relative(file)))];

        Assert.NotEmpty(sources);
        Assert.Empty(sources.SelectMany(file => rule.Broken(File.ReadAllText(file)).Select(place => $"{Repository.Relative(file)}:{place}")));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_fires_on_its_example_and_in_no_comment_text_or_good_code(string name)
    {
        SourceRule rule = Rule(name);
        string source = $"// {rule.Example}\n/* {rule.Example} */\nLog(\"{rule.Example}\");\n{rule.Counterexample};\n{rule.Example};\n";

        string broken = Assert.Single(rule.Broken(source));
        Assert.StartsWith("5: ", broken, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/SaaBot.Discord/Gateway/Backoff.cs", true)]
    [InlineData("src/SaaBot.Bot/Program.cs", true)]
    [InlineData("src/SaaBot.Discord/DiscordServiceCollectionExtensions.cs", false)]
    [InlineData("src/SaaBot/Program.cs", false)]
    public void Only_wiring_may_hand_in_the_shared_randomness(string file, bool covered)
    {
        Assert.Equal(covered, Rule("shared randomness").Covers(file));
        Assert.True(Rule("the wall clock").Covers(file));
    }

    private static SourceRule Rule(string name) => SourceRule.ClockAndRandomness.Single(rule => rule.Name == name);
}
