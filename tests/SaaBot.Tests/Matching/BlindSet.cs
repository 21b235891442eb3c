using SaaBot.Domain.Matching.Learning;

namespace SaaBot.Tests.Matching;

/// <summary>What the committed weights reach on a set of texts that are never trained on.</summary>
/// <param name="texts">The set.</param>
/// <param name="firstThree">The least share of texts with a right pattern among the first three.</param>
/// <param name="noneRecognised">The least share that is refused of the texts that belong to no pattern.</param>
/// <param name="refused">The greatest share that is refused of the others.</param>
/// <param name="calibrationError">The greatest distance between confidence and success.</param>
public abstract class BlindSet(BlindTexts texts, double firstThree, double noneRecognised, double refused, double calibrationError)
{
    [Fact]
    public void No_blind_text_is_trained_on() =>
        Assert.Empty(texts.Examples.Select(example => example.Text)
            .Intersect(MatchingContent.Examples.Concat(QuestionExamples.Of(MatchingContent.Catalog)).Select(example => example.Text), StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void A_right_pattern_is_among_three() => Assert.InRange(texts.Evaluation.All.FirstThree, firstThree, 1);

    [Fact]
    public void What_belongs_to_none_is_recognised_and_little_else_is_refused()
    {
        Assert.InRange(texts.Evaluation.All.NoneRecognised, noneRecognised, 1);
        Assert.InRange(texts.Evaluation.All.Refused, 0, refused);
    }

    [Fact]
    public void Confidence_is_calibrated() => Assert.InRange(texts.Evaluation.All.CalibrationError, 0, calibrationError);

    /// <summary>Fails where the right pattern comes first less often than the floor among texts of one kind.</summary>
    protected void ComesFirst(string kind, double floor) => Assert.InRange(texts.Evaluation.ByKind.Single(figures => figures.Name == kind).First, floor, 1);
}
