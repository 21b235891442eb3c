using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Reports;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests;

/// <summary>Practice, and what comes of it: progress, boards, one's own data.</summary>
public sealed class PracticeTests
{
    [Fact]
    public async Task Quiz_me_asks_privately_explains_and_goes_on_in_place()
    {
        await using Lab lab = await Lab.StartAsync();
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        JsonElement card = (await alex.SlashAsync(lab.Study, "pattern", ("name", "multi-region"))).Message!.Value;

        JsonElement question = (await alex.ClickAsync(card, card.Button("Quiz me"))).Message!.Value;
        Assert.True(question.IsPrivate());
        Assert.Contains("**A.**", question.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Multi-Region", question.Text().Split("**A.**")[0], StringComparison.Ordinal);

        JsonElement explained = await AnswerAsync(alex, question);
        Assert.Equal(question.Id(), explained.Id());
        Assert.Contains("The words that decide:", explained.Text(), StringComparison.Ordinal);
        Assert.Contains("Pattern:", explained.Text(), StringComparison.Ordinal);

        JsonElement next = (await alex.ClickAsync(explained, explained.Button("Next question"))).Message!.Value;
        Assert.Equal(question.Id(), next.Id());
        Assert.Contains("**A.**", next.Text(), StringComparison.Ordinal);
    }

    [Fact]
    [EdgeCase("Double click", "Practice and progress")]
    public async Task The_first_answer_counts_and_a_second_press_shows_it_again()
    {
        await using Lab lab = await Lab.StartAsync();
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        JsonElement question = await SingleChoiceAsync(lab, alex);

        InteractionOutcome[] outcomes = await Task.WhenAll(alex.ClickAsync(question, question.Button("A")), alex.ClickAsync(question, question.Button("B")));
        Assert.Equal(outcomes[0].Message!.Value.Text(), outcomes[1].Message!.Value.Text());

        string me = (await alex.SlashAsync(lab.Study, "me")).Message!.Value.Text();
        Assert.Contains("of 1)", me, StringComparison.Ordinal);
        Assert.DoesNotContain("of 2)", me, StringComparison.Ordinal);
    }

    [Fact]
    [EdgeCase("Restart in the middle", "Practice and progress")]
    public async Task Progress_shows_in_both_languages_and_survives_a_restart()
    {
        await using Lab lab = await Lab.StartAsync();
        LocalActor mai = lab.As(lab.Discord.World.Mai);
        JsonElement empty = (await mai.SlashAsync(lab.Study, "me")).Message!.Value;
        Assert.Contains("Bạn chưa trả lời câu hỏi nào", empty.Text(), StringComparison.Ordinal);
        JsonElement question = (await mai.ClickAsync(empty, empty.Button("Luyện ngay"))).Message!.Value;
        await AnswerAsync(mai, question);

        await lab.StopBotAsync();
        await lab.StartBotAsync();

        JsonElement me = (await mai.SlashAsync(lab.Study, "me")).Message!.Value;
        Assert.True(me.IsPrivate());
        Assert.Contains("trong 1)", me.Text(), StringComparison.Ordinal);
        Assert.Contains("Luyện phần bạn còn yếu nhất", me.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Practice_earns_no_points()
    {
        await using Lab lab = await Lab.StartAsync();
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        await AnswerAsync(alex, await SingleChoiceAsync(lab, alex));

        JsonElement board = (await alex.SlashAsync(lab.Study, "leaderboard")).Message!.Value;
        Assert.Contains("Nobody has answered a question yet", board.Text(), StringComparison.Ordinal);
        JsonElement all = (await alex.ClickAsync(board, board.Button("All time"))).Message!.Value;
        Assert.Contains("The board of all time", all.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_gets_their_data_and_can_have_it_deleted()
    {
        await using Lab lab = await Lab.StartAsync();
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        await AnswerAsync(alex, await SingleChoiceAsync(lab, alex));

        JsonElement export = (await alex.SlashAsync(lab.Study, "privacy export")).Message!.Value;
        Assert.True(export.IsPrivate());
        Assert.Contains("1 answers", export.Text(), StringComparison.Ordinal);
        Assert.Contains("saabot-export.json", export.GetRawText(), StringComparison.Ordinal);

        JsonElement confirm = (await alex.SlashAsync(lab.Study, "privacy delete")).Message!.Value;
        JsonElement done = (await alex.ClickAsync(confirm, confirm.Button("Delete everything"))).Message!.Value;
        Assert.Contains("1 answers are deleted", done.Text(), StringComparison.Ordinal);
        Assert.Contains("You have not answered a question yet", (await alex.SlashAsync(lab.Study, "me")).Message!.Value.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_reported_below_its_explanation_and_the_report_goes_with_the_person()
    {
        await using Lab lab = await Lab.StartAsync();
        LocalActor mai = lab.As(lab.Discord.World.Mai);
        IReportStore<QuestionReport> reports = lab.Bot!.Services.GetRequiredService<IReportStore<QuestionReport>>();
        JsonElement explained = await AnswerAsync(mai, await SingleChoiceAsync(lab, mai));
        InteractionOutcome form = await mai.ClickAsync(explained, explained.Button("🚩 Báo lỗi"));
        Assert.Equal(InteractionStatus.Modal, form.Status);
        Assert.Empty(await reports.ListAsync(Lab.Soon));
        InteractionOutcome thanks = await mai.SubmitAsync(lab.Study, form, ("fault", new[] { nameof(QuestionFault.Wording) }), ("text", "Câu B khó hiểu"));
        Assert.True(thanks.Message!.Value.IsPrivate());
        Assert.Contains("Cảm ơn bạn", thanks.Message.Value.Text(), StringComparison.Ordinal);
        QuestionReport report = Assert.Single(await reports.ListAsync(Lab.Soon));
        Assert.Equal((lab.Discord.World.Mai.Id, QuestionFault.Wording, "Câu B khó hiểu"), (report.UserId, report.Fault, report.Text));

        JsonElement confirm = (await mai.SlashAsync(lab.Study, "privacy delete")).Message!.Value;
        await mai.ClickAsync(confirm, confirm.Button("Xóa tất cả"));
        Assert.Empty(await reports.ListAsync(Lab.Soon));
    }

    private static async Task<JsonElement> SingleChoiceAsync(Lab lab, LocalActor actor)
    {
        while (true)
        {
            JsonElement question = (await actor.SlashAsync(lab.Study, "practice", ("topic", "caching"))).Message!.Value;
            if (question.Menus().Count == 0)
            {
                return question;
            }
        }
    }

    private static async Task<JsonElement> AnswerAsync(LocalActor actor, JsonElement question)
    {
        string[] several = question.Text().Contains("Choose 3", StringComparison.Ordinal) || question.Text().Contains("Chọn 3", StringComparison.Ordinal) ? ["A", "B", "C"] : ["A", "B"];
        return (await actor.AnswerAsync(question, question.Menus().Count == 0 ? ["A"] : several)).Message!.Value;
    }
}
