namespace SaaBot.Tests.Matching;

/// <summary>
/// What the committed weights reach on texts whose authors had seen neither the lexicon nor the training examples; nothing was tuned on them and none is trained on. The
/// floors lie some points below what was reached when they were recorded.
/// </summary>
public sealed class Blind2Tests() : BlindSet(Texts, firstThree: 0.96, noneRecognised: 0.85, refused: 0.07, calibrationError: 0.08)
{
    private static readonly BlindTexts Texts = BlindTexts.Read("blind2.jsonl");

    [Theory]
    [InlineData("exam en", 0.86)]
    [InlineData("exam vi", 0.86)]
    [InlineData("chat en", 0.86)]
    [InlineData("chat vi", 0.80)]
    [InlineData("chat-ascii vi", 0.90)]
    public void The_right_pattern_comes_first(string kind, double floor) => ComesFirst(kind, floor);

    [Fact]
    public void The_right_option_is_chosen_far_more_often_than_by_chance() => Assert.InRange(Texts.Evaluation.All.OptionRight, 0.68, 1);
}
