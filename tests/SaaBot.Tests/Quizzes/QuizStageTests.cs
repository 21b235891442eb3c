using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Commands.Quizzes;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Jobs;
using SaaBot.Bot.Questions;
using SaaBot.Diagrams.Rendering;
using SaaBot.Diagrams.Text;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Quizzes;
using SaaBot.Tests.Daily.Support;

namespace SaaBot.Tests.Quizzes;

/// <summary>What may have been sent before a crash is looked for when Discord has forgotten its nonce.</summary>
public sealed class QuizStageTests : DailyTest
{
    [Theory]
    [InlineData(RestErrorKind.ServerFault, 0)] // tried again later: the card may be there
    [InlineData(RestErrorKind.Forbidden, 1)] // what cannot be read cannot be searched; sending tells the rest
    public async Task A_channel_that_could_not_be_read_gets_a_second_card_only_when_reading_is_not_allowed(RestErrorKind kind, int cards)
    {
        Quiz quiz = SampleQuiz.In(QuizPhase.Opening) with { Asked = SampleQuiz.Question(), ChannelId = Channel, SeenAt = Clock.GetUtcNow() };
        Clock.Advance(TimeSpan.FromMinutes(3));
        Discord.Unreadable = new RestError(kind, "No.");
        StageResult result = await Stage().SendCardAsync(quiz, CancellationToken.None);
        Assert.Equal(cards == 0 ? StageFailure.Passing : null, result.Failure);
        Assert.Equal(cards, Discord.In(Channel).Count);
    }

    [Fact]
    public async Task A_card_of_before_the_crash_is_found()
    {
        Quiz quiz = SampleQuiz.In(QuizPhase.Opening) with { Asked = SampleQuiz.Question(), ChannelId = Channel, SeenAt = Clock.GetUtcNow() };
        StageResult before = await Stage().SendCardAsync(quiz, CancellationToken.None);
        Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(before, await Stage().SendCardAsync(quiz, CancellationToken.None));
        Assert.Single(Discord.In(Channel));
    }

    private QuizStage Stage()
    {
        DailyWorker worker = Worker();
        ExplanationPresenter explanations = new(new DiagramSection(new DiagramTexts(), new PictureFolder(Repository.At("content"))));
        return new QuizStage(
            Discord, worker.Catalogs, new QuizRevealPresenter(explanations), Scores, new OwnMessages(Discord, worker.Presence), Clock, NullLogger<QuizStage>.Instance);
    }
}
