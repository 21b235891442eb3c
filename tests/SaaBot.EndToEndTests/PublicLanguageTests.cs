using System.Text.Json;
using SaaBot.Domain.Quizzes;
using SaaBot.EndToEndTests.Daily;
using SaaBot.EndToEndTests.Quizzes;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests;

/// <summary>The language that a manager chooses on the card of <c>/setup</c> is that of everything the bot posts for all to see.</summary>
public sealed class PublicLanguageTests
{
    private static readonly DateOnly Today = new(2030, 6, 12);
    private static readonly DateTimeOffset Monday = new(2030, 6, 17, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Daily_posts_public_answers_and_final_boards_come_in_the_chosen_language()
    {
        await using DailyLab lab = await DailyLab.ReadyAsync(("boards", true));
        await lab.MoveAsync(DailyLab.Nine);
        JsonElement first = await lab.WhenPostAsync(Today);
        Assert.Contains("Question of the day", first.Text(), StringComparison.Ordinal);
        await lab.AnswerAsync(lab.Alex, first, Today, right: true);

        await ChooseAsync(lab.Linh, lab.Lab.Study, "Tiếng Việt");
        await lab.MoveAsync(DailyLab.Nine.AddDays(1));
        Assert.Contains("Đáp án câu hỏi của ngày", (await lab.WhenRevealAsync(first)).Text(), StringComparison.Ordinal);
        Assert.Contains("Câu hỏi của ngày", (await lab.WhenPostAsync(Today.AddDays(1))).Text(), StringComparison.Ordinal);

        await lab.MoveAsync(Monday);
        await lab.Alex.WhenMessageAsync(lab.Lab.Study, message => message.Text().Contains("Tuần đã kết thúc", StringComparison.Ordinal), Lab.Soon);

        await ChooseAsync(lab.Linh, lab.Lab.Study, "English");
        await lab.MoveAsync(Monday.AddDays(1));
        Assert.Contains("Question of the day", (await lab.WhenPostAsync(Today.AddDays(6))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quizzes_explanations_tables_and_boards_come_in_the_chosen_language()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        await ChooseAsync(lab.Linh, lab.Channel, "Tiếng Việt");
        InteractionOutcome start = await lab.Alex.SlashAsync(lab.Channel, "quiz start", ("seconds", 20));
        Assert.Contains("Đố vui", start.Message!.Value.Text(), StringComparison.Ordinal);
        Quiz quiz = (await lab.Store.GetInChannelAsync(lab.Guild, lab.Channel, Lab.Soon))!;
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        Assert.Contains("Câu 1 trên 5", QuizLab.Message(lab.Sam, lab.Channel, open.CardId).Text(), StringComparison.Ordinal);
        Assert.Contains("You chose", await lab.AnswerAsync(lab.Sam, open, QuizLab.Letters(open, right: true)), StringComparison.Ordinal);

        Quiz between = await lab.WhenAsync(quiz, now => now is { Phase: QuizPhase.Between, RevealId: not null });
        JsonElement reveal = QuizLab.Message(lab.Sam, lab.Channel, between.RevealId);
        Assert.Contains("Cụm từ quyết định:", reveal.Text(), StringComparison.Ordinal);
        JsonElement question = (await lab.Linh.SlashAsync(lab.Channel, "quiz stop")).Message!.Value;
        await lab.Linh.ClickAsync(question, question.Button("Dừng đố vui"));
        await lab.WhenAsync(quiz, now => now.IsOver);
        Assert.Contains("Đố vui đã kết thúc", lab.Said()[^1], StringComparison.Ordinal);

        JsonElement board = (await lab.Alex.SlashAsync(lab.Channel, "leaderboard")).Message!.Value;
        Assert.False(board.IsPrivate());
        Assert.Contains("Bảng xếp hạng", board.Text(), StringComparison.Ordinal);
    }

    private static async Task ChooseAsync(LocalActor manager, ulong channel, string language)
    {
        JsonElement card = (await manager.SlashAsync(channel, "setup")).Message!.Value;
        Assert.Equal(InteractionStatus.Updated, (await manager.ClickAsync(card, card.Button(language))).Status);
    }
}
