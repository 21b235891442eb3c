using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Reports;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests;

public sealed class WhichTests(LabFixture fixture) : IClassFixture<LabFixture>
{
    private const string Scenario =
        "Orders arrive faster than the workers can process them. No order may be lost, and the web tier must be decoupled from the workers with an Amazon SQS queue.";

    private readonly Lab _lab = fixture.Lab;

    private LocalActor Alex => _lab.As(_lab.Discord.World.Alex);

    private LocalActor Mai => _lab.As(_lab.Discord.World.Mai);

    [Fact]
    public async Task A_scenario_gets_its_pattern_and_the_words_that_decide_it()
    {
        JsonElement answer = (await Alex.SlashAsync(_lab.Study, "which", ("scenario", Scenario))).Message!.Value;
        Assert.True(answer.IsPrivate());
        Assert.Contains("Event-Driven", answer.Text(), StringComparison.Ordinal);
        Assert.Contains("**", answer.Text().Split('\n')[0], StringComparison.Ordinal);
        InteractionOutcome opened = await Alex.ClickAsync(answer, answer.Button(answer.Buttons()[0]));
        Assert.Contains("Exam tip:", opened.Message!.Value.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_scenario_a_form_takes_a_long_one()
    {
        InteractionOutcome form = await Mai.SlashAsync(_lab.Study, "which");
        Assert.Equal(InteractionStatus.Modal, form.Status);
        InteractionOutcome answer = await Mai.SubmitAsync(_lab.Study, form, ("scenario", string.Concat(Enumerable.Repeat(Scenario + " ", 20))));
        Assert.Equal(InteractionStatus.Responded, answer.Status);
        Assert.Contains("Mình dựa vào các từ", answer.Message!.Value.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_can_be_asked_about_without_reading_the_channel()
    {
        JsonElement said = Alex.Say(_lab.Study, Scenario)!.Value;
        InteractionOutcome answer = await Mai.MessageCommandAsync(_lab.Study, said.Id(), "Which pattern fits?");
        Assert.True(answer.Message!.Value.IsPrivate());
        Assert.Contains("decoupled", answer.Message.Value.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asdf qwer zxcv")]
    [InlineData("@everyone <@&5> **x** ||y||")]
    [InlineData("int main() { return 0; }")]
    [InlineData("🌐🌐🌐")]
    public async Task Nonsense_gets_a_polite_answer(string text)
    {
        JsonElement answer = (await Alex.SlashAsync(_lab.Study, "which", ("scenario", text))).Message!.Value;
        Assert.Contains("None of the ten patterns", answer.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_answer_is_kept_only_when_the_form_is_sent_and_goes_with_privacy_delete()
    {
        IReportStore<WrongAnswerReport> reports = _lab.Bot!.Services.GetRequiredService<IReportStore<WrongAnswerReport>>();
        JsonElement answer = (await Alex.SlashAsync(_lab.Study, "which", ("scenario", Scenario))).Message!.Value;
        InteractionOutcome form = await Alex.ClickAsync(answer, answer.Button("This is wrong"));
        Assert.Equal(InteractionStatus.Modal, form.Status);
        Assert.Empty(await reports.ListAsync(Lab.Soon));
        InteractionOutcome thanks = await Alex.SubmitAsync(_lab.Study, form, ("right", new[] { "caching" }), ("text", Scenario));
        Assert.Contains("Thank you", thanks.Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Equal("caching", Assert.Single(await reports.ListAsync(Lab.Soon)).Right);
        JsonElement asked = (await Alex.SlashAsync(_lab.Study, "privacy delete")).Message!.Value;
        await Alex.ClickAsync(asked, asked.Button("Delete everything"));
        Assert.Empty(await reports.ListAsync(Lab.Soon));
    }

    [Fact]
    public async Task Help_and_about_speak_the_readers_language()
    {
        JsonElement help = (await Mai.SlashAsync(_lab.Study, "help")).Message!.Value;
        JsonElement about = (await Alex.SlashAsync(_lab.Study, "about")).Message!.Value;
        Assert.Contains("Các lệnh", help.Text(), StringComparison.Ordinal);
        Assert.Contains("24 diagrams", about.Text(), StringComparison.Ordinal);
        Assert.True(help.IsPrivate() && about.IsPrivate());
    }
}
