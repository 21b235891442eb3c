using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Tests.Matching;

public sealed class NearnessTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(60, 1)]
    [InlineData(75, 0.7)]
    [InlineData(90, 0.4)]
    [InlineData(4000, 0.4)]
    public void Words_far_from_the_end_count_less_but_never_nothing(int wordsToEnd, double expected) => Assert.Equal(expected, Nearness.Of(wordsToEnd), 1e-5);

    [Fact]
    public void No_word_counts_more_than_one_that_stands_nearer_to_the_end() =>
        Prop.ForAll<int>(ArbMap.Default.ArbFor<int>().Filter(words => words is >= 0 and < 10_000), words => Nearness.Of(words + 1) <= Nearness.Of(words)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_words_weigh_less_at_the_beginning_of_a_long_text()
    {
        string filler = string.Join(' ', Enumerable.Repeat("zzz", 120));
        double first = Weight($"Kinesis. {filler}");
        double last = Weight($"{filler}. Kinesis");

        Assert.Equal(0.4 * last, first, 2e-3);
    }

    private static double Weight(string text) => MatchingContent.Match(text).Evidence.Single(found => found.PatternId == "analytics-pipeline" && found.Phrase == "Kinesis").Weight;
}
