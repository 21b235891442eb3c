using SaaBot.Bot.Commands.Which;
using SaaBot.Bot.Components;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Reports;

namespace SaaBot.Tests.Bot.Which;

/// <summary>"This is wrong": the form says what is kept, and only what is sent with it is kept.</summary>
public sealed class WrongAnswerTests
{
    private const string Scenario = "orders vanish, decouple them with a queue";

    private readonly WhichLab _lab = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_shows_the_text_that_would_be_kept_and_keeps_nothing()
    {
        ModalAnswer form = await FormAsync(await ButtonAsync());

        Assert.Contains("/privacy delete", form.Fields.OfType<TextDisplay>().Single().Content, StringComparison.Ordinal);
        Assert.Equal(Scenario, WhichLab.All(form.Fields).OfType<TextInput>().Single().Value);
        List<string> choices = [.. WhichLab.All(form.Fields).OfType<StringSelect>().Single().Options.Select(option => option.Value)];
        Assert.DoesNotContain("event-driven", choices);
        Assert.Contains("caching", choices);
        Assert.Contains("none", choices);
        Assert.Empty(_lab.Reports);
    }

    [Fact]
    public async Task A_forgotten_text_is_asked_for_again()
    {
        ModalAnswer form = await FormAsync(CustomId.Of("which-wrong", 1, new string('0', 32), "caching"));

        Assert.Null(WhichLab.All(form.Fields).OfType<TextInput>().Single().Value);
    }

    [Fact]
    public async Task What_is_sent_is_kept_with_the_pattern_that_the_person_chose()
    {
        ModalAnswer form = await FormAsync(await ButtonAsync());

        Answer answer = await new WrongFormRoute(_lab).UseAsync(WhichLab.Context(data: WhichLab.Sent("only  this", "caching")), form.CustomId, Stop);

        Assert.Contains("Thank you", WhichLab.Text(answer), StringComparison.Ordinal);
        WrongAnswerReport report = Assert.Single(_lab.Reports);
        Assert.Equal((WhichLab.Person, "only this", "event-driven", "caching"), (report.UserId, report.Text, report.Given, report.Right));
        Assert.Equal(2016, report.At.Year);
    }

    [Fact]
    public async Task Someone_who_has_sent_many_is_told()
    {
        _lab.TakesReports = false;

        Answer answer = await new WrongFormRoute(_lab).UseAsync(WhichLab.Context(data: WhichLab.Sent("text", "none")), CustomId.Of("which-report", 1, "caching"), Stop);

        Assert.Contains("so many", WhichLab.Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "caching", "text")]
    [InlineData("caching", "nonsense", "text")]
    [InlineData("caching", "", "text")]
    [InlineData("caching", "none", " ")]
    public async Task What_was_made_up_is_not_kept(string given, string right, string text)
    {
        await new WrongFormRoute(_lab).UseAsync(WhichLab.Context(data: WhichLab.Sent(text, right)), CustomId.Of("which-report", 1, given), Stop);

        Assert.Empty(_lab.Reports);
    }

    [Fact]
    public async Task A_made_up_button_opens_no_form() =>
        Assert.IsType<MessageAnswer>(await new WrongButtonRoute(_lab.Texts).UseAsync(WhichLab.Context(), CustomId.Of("which-wrong", 1, "key", "nonsense"), Stop));

    private async Task<CustomId> ButtonAsync()
    {
        Answer answer = await _lab.Advisor.AdviseAsync(WhichLab.Context(), Scenario, Stop);
        Assert.True(CustomId.TryParse(WhichLab.Buttons(answer).Single(button => button.Label == "This is wrong").CustomId, out CustomId? id));
        return id;
    }

    private async Task<ModalAnswer> FormAsync(CustomId button) =>
        Assert.IsType<ModalAnswer>(await new WrongButtonRoute(_lab.Texts).UseAsync(WhichLab.Context(), button, Stop));
}
