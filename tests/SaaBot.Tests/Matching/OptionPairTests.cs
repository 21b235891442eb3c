using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Models;

namespace SaaBot.Tests.Matching;

public sealed class OptionPairTests
{
    private const string Pair = "option pair concept auditing > concept kinesis";
    private const string NegatedPair = "option pair not containers > concept kinesis";

    private static readonly string[] Options = ["Use Amazon Athena.", "Use Amazon Kinesis.", "Use Amazon QuickSight."];

    [Fact]
    public void What_training_learnt_of_a_part_and_what_a_question_says_decides_between_options()
    {
        MatchReport report = Match("The auditors need an audit trail.", Pair);

        Assert.Equal(1, report.Option?.Index);
        Assert.Contains("Kinesis", string.Join(' ', report.Option!.Met), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The owners need a report.", Pair)]
    [InlineData("We need containers.", NegatedPair)]
    public void It_counts_only_where_the_question_says_so(string text, string pair)
    {
        double with = Match(text, pair).RankedOptions.Single(option => option.Index == 1).Chance;
        double without = Match(text, "option pair concept gone > concept kinesis").RankedOptions.Single(option => option.Index == 1).Chance;

        Assert.Equal(without, with);
    }

    [Fact]
    public void A_negated_concept_is_another_one() => Assert.Equal(1, Match("We need no containers.", NegatedPair).Option?.Index);

    private static MatchReport Match(string text, string pair)
    {
        MatchModel untrained = MatchModel.Untrained(MatchingContent.Catalog.Patterns.Select(pattern => pattern.Id)) with
        {
            OptionWeights = new Dictionary<string, float>(StringComparer.Ordinal) { [pair] = 5 },
        };
        return new PatternMatcher(MatchingContent.Catalog, MatchingContent.Catalog.Matching.Lexicon, untrained).Match(new MatchQuestion(text, Options));
    }
}
