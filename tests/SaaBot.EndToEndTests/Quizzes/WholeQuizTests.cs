using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests.Quizzes;

public sealed class WholeQuizTests
{
    [Fact]
    public async Task Three_members_play_five_questions()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        InteractionOutcome start = await lab.Alex.SlashAsync(lab.Channel, "quiz start", ("seconds", 20));
        string announcement = start.Message!.Value.Text();
        Assert.Contains("A quiz of 5 questions · all topics", announcement, StringComparison.Ordinal);
        Quiz quiz = (await lab.Store.GetInChannelAsync(lab.Guild, lab.Channel, Lab.Soon))!;

        for (int round = 0; round < 5; round++)
        {
            Quiz open = await lab.WhenOpenAsync(quiz, round);
            string card = QuizLab.Message(lab.Mai, lab.Channel, open.CardId).Text();
            Assert.Contains($"Question {round + 1} of 5", card, StringComparison.Ordinal);
            Assert.DoesNotContain("█", card, StringComparison.Ordinal);

            string[] right = QuizLab.Letters(open, right: true);
            string[] wrong = QuizLab.Letters(open, right: false);
            Assert.Contains($"You chose **{string.Join(", ", wrong)}**", await lab.AnswerAsync(lab.Alex, open, wrong), StringComparison.Ordinal);
            Assert.Contains($"You chose **{string.Join(", ", right)}**", await lab.AnswerAsync(lab.Alex, open, right), StringComparison.Ordinal);
            Assert.Contains("Bạn đã chọn", await lab.AnswerAsync(lab.Mai, open, wrong), StringComparison.Ordinal);
            await lab.AnswerAsync(lab.Sam, open, round == 0 ? right : wrong);

            Quiz after = await lab.WhenAsync(quiz, now => now.CountedRounds > round && now.Phase is QuizPhase.Between or QuizPhase.Ended);
            JsonElement reveal = QuizLab.Message(lab.Sam, lab.Channel, after.RevealId);
            Assert.Contains($"Right: {string.Join(", ", right)}", reveal.Text(), StringComparison.Ordinal);
            Assert.Contains(round == 0 ? "**2 of 3 were right:** **Alex**, **Sam**" : "**1 of 3 were right:** **Alex**", reveal.Text(), StringComparison.Ordinal);
            Assert.Contains("The words that decide:", reveal.Text(), StringComparison.Ordinal);
            Assert.Empty(QuizLab.Message(lab.Sam, lab.Channel, open.CardId).Buttons());
            if (round < 4)
            {
                Assert.Equal("Only the host", await RefusalAsync(lab.Mai, reveal));
                await lab.Alex.ClickAsync(reveal, reveal.Button("Next question"));
            }
        }

        Quiz end = await lab.WhenAsync(quiz, now => now.IsOver);
        string table = lab.Said()[^1];
        Assert.Contains("The quiz is over", table, StringComparison.Ordinal);
        Assert.Matches(@"🥇 \*\*Alex\*\* · [\d,]+ points · 100 % \(5 of 5\)", table);
        Assert.Contains("🥈 **Sam**", table, StringComparison.Ordinal);
        Assert.Contains("🥉 **Mai** · 0 points · 0 % (0 of 5)", table, StringComparison.Ordinal);

        // An announcement, a card and an explanation for each round, and the table.
        Assert.Equal(12, lab.Said().Count);
        Board board = await lab.Lab.Bot!.Services.GetRequiredService<IScoreStore>()
            .GetBoardAsync(lab.Guild, PeriodCalendar.All, 10, null, Lab.Soon);
        Assert.Equal(end.Scores.OrderByDescending(score => score.Points).Select(score => (score.UserId, score.Points)), board.Top.Select(row => (row.UserId, row.Standing.Points)));
        Assert.Equal(15, board.Top.Sum(row => row.Standing.Answered));
    }

    [Fact]
    public async Task Multiple_response_is_answered_by_a_menu_with_exactly_as_many()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(1, choose: 2));
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        string[] right = QuizLab.Letters(open, right: true);
        Assert.Equal(2, right.Length);
        Assert.Contains($"**{right[0]}, {right[1]}**", await lab.AnswerAsync(lab.Mai, open, right), StringComparison.Ordinal);
        await lab.AnswerAsync(lab.Sam, open, right[0], QuizLab.Letters(open, right: false)[0]);
        JsonElement card = QuizLab.Message(lab.Alex, lab.Channel, open.CardId);
        Assert.Equal(InteractionStatus.Refused, (await lab.Alex.SelectAsync(card, card.Menus().Single(), right[0])).Status);

        Quiz end = await lab.WhenAsync(quiz, now => now.IsOver);
        Assert.Equal([1, 0], end.Scores.OrderByDescending(score => score.Right).Select(score => score.Right));
    }

    [Fact]
    public async Task Two_rounds_without_an_answer_end_the_quiz_and_the_channel_is_told()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(5));
        Quiz end = await lab.WhenAsync(quiz, now => now.IsOver);
        Assert.Equal(2, end.CountedRounds);
        Assert.Contains("nobody answered the last two", lab.Said()[^1], StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(LocalActor who, JsonElement reveal)
    {
        string text = (await who.ClickAsync(reveal, reveal.Button("Next question"))).Message!.Value.Text();
        return text.Contains("Chỉ người điều khiển", StringComparison.Ordinal) ? "Only the host" : text;
    }
}
