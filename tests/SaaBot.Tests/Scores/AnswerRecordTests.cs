using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;
using SaaBot.Tests.Bot;

namespace SaaBot.Tests.Scores;

public sealed class AnswerRecordTests
{
    private static readonly Question Asked = RealContent.Catalog.Question("caching-01")!;

    [Theory]
    [InlineData(9, 9)]
    [InlineData(-1, 0)] // two machines whose clocks disagree
    public void An_answer_never_took_less_than_no_time(int seconds, int expected) =>
        Assert.Equal(TimeSpan.FromSeconds(expected), Answer(Asked.Key, seconds).Took);

    [Fact]
    public void An_answer_keeps_what_the_question_was()
    {
        AnswerRecord right = Answer(Asked.Key, 1);
        Assert.Equal((Asked.Id, Asked.PatternId, Asked.Domain, Asked.Difficulty, true), (right.QuestionId, right.PatternId, right.Domain, right.Difficulty, right.IsRight));
        Assert.False(Answer(default, 1).IsRight);
    }

    private static AnswerRecord Answer(OptionSet chosen, int seconds) =>
        AnswerRecord.Of(1, 2, "lan", AnswerSource.Daily, "d20260610", Asked, chosen, TimeSpan.FromSeconds(seconds), DateTimeOffset.UnixEpoch);
}
