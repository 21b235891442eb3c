namespace SaaBot.Tests.House;

public sealed class SourceRuleTests
{
    public static TheoryData<string> Rules => [.. SourceRule.ClockAndRandomness.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_source_reads_a_raw_clock_or_shared_randomness(string name)
    {
        SourceRule rule = Rule(name);
        string[] sources = [.. Repository.Sources("src")];

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

    private static SourceRule Rule(string name) => SourceRule.ClockAndRandomness.Single(rule => rule.Name == name);
}
