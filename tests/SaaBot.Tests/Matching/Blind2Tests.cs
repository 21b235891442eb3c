using SaaBot.Content;
using SaaBot.Content.Examples;
using SaaBot.Domain.Matching.Evaluation;
using SaaBot.Domain.Matching.Learning;

namespace SaaBot.Tests.Matching;

/// <summary>
/// What the committed weights reach on texts whose authors had seen neither the lexicon nor the training examples; nothing was tuned on them and none is trained on. The
/// floors lie some points below what was reached when they were recorded.
/// </summary>
public sealed class Blind2Tests
{
    private static readonly MatchEvaluation Evaluation = MatchEvaluation.Of(MatchingContent.Matcher, Read());

    [Fact]
    public void No_blind_text_is_trained_on() =>
        Assert.Empty(Read().Select(example => example.Text)
            .Intersect(MatchingContent.Examples.Concat(QuestionExamples.Of(MatchingContent.Catalog)).Select(example => example.Text), StringComparer.OrdinalIgnoreCase));

    [Theory]
    [InlineData("exam en", 0.86)]
    [InlineData("exam vi", 0.86)]
    [InlineData("chat en", 0.86)]
    [InlineData("chat vi", 0.80)]
    [InlineData("chat-ascii vi", 0.90)]
    public void The_right_pattern_comes_first(string kind, double floor) =>
        Assert.InRange(Evaluation.ByKind.Single(figures => figures.Name == kind).First, floor, 1);

    [Fact]
    public void A_right_pattern_is_among_three() => Assert.InRange(Evaluation.All.FirstThree, 0.96, 1);

    [Fact]
    public void What_belongs_to_none_is_recognised_and_little_else_is_refused()
    {
        Assert.InRange(Evaluation.All.NoneRecognised, 0.85, 1);
        Assert.InRange(Evaluation.All.Refused, 0, 0.07);
    }

    [Fact]
    public void The_right_option_is_chosen_far_more_often_than_by_chance() => Assert.InRange(Evaluation.All.OptionRight, 0.68, 1);

    [Fact]
    public void Confidence_is_calibrated() => Assert.InRange(Evaluation.All.CalibrationError, 0, 0.08);

    private static IReadOnlyList<LabelledExample> Read()
    {
        IReadOnlyList<LabelledExample> examples =
            ExampleFile.Read(Repository.At("tests", "SaaBot.Tests", "Matching", "blind2.jsonl"), out IReadOnlyList<ContentProblem> problems);
        Assert.Empty(problems);
        return examples;
    }
}
