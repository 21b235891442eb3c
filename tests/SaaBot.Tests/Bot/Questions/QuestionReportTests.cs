using SaaBot.Bot.Components;
using SaaBot.Bot.Questions.Reports;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Reports;
using SaaBot.Tests.Bot.Which;

namespace SaaBot.Tests.Bot.Questions;

/// <summary>🚩 below an explanation: a form that says what is kept, and a report of the question as the person saw it.</summary>
public sealed class QuestionReportTests : IReportStore<QuestionReport>
{
    private readonly List<QuestionReport> _reports = [];

    private static Question Flagged => RealContent.Catalog.Questions[0];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-US")]
    [InlineData("vi")]
    public async Task The_form_says_what_is_kept_and_offers_every_fault(string locale)
    {
        ModalAnswer form = Assert.IsType<ModalAnswer>(
            await new QuestionFlagRoute().UseAsync(WhichLab.Context(locale), CustomId.Of("question-flag", 1, Flagged.Id, Flagged.Version), Stop));
        Assert.Contains("/privacy delete", form.Fields.OfType<TextDisplay>().Single().Content, StringComparison.Ordinal);
        Assert.Equal(Enum.GetNames<QuestionFault>(), WhichLab.All(form.Fields).OfType<StringSelect>().Single().Options.Select(option => option.Value));
        Assert.All(form.Fields.OfType<Label>(), label => Assert.InRange(label.Text.Length, 1, 45));
        Assert.InRange(form.Title.Length, 1, 45);
    }

    [Fact]
    public async Task What_is_sent_is_kept_with_the_version_that_was_shown()
    {
        Answer answer = await SendAsync(Flagged.Id, Flagged.Version, "Outdated", "  S3 is strongly consistent  ");
        Assert.Contains("The maintainers will read it", WhichLab.Text(answer), StringComparison.Ordinal);
        QuestionReport report = Assert.Single(_reports);
        Assert.Equal(new QuestionReport(WhichLab.Person, report.At, Flagged.Id, Flagged.Version, QuestionFault.Outdated, "S3 is strongly consistent"), report);
    }

    [Fact]
    public async Task A_question_corrected_meanwhile_is_reported_as_it_was()
    {
        Answer answer = await SendAsync(Flagged.Id, "0123", "WrongKey", "");
        Assert.Contains("corrected since", WhichLab.Text(answer), StringComparison.Ordinal);
        Assert.Equal("0123", Assert.Single(_reports).QuestionVersion);
    }

    [Theory]
    [InlineData("no-such-question", "0123", "WrongKey")]
    [InlineData(null, "", "WrongKey")]
    [InlineData(null, "0123", "7")]
    [InlineData(null, "0123", "")]
    public async Task Nothing_made_up_is_kept(string? question, string version, string fault)
    {
        await SendAsync(question ?? Flagged.Id, version, fault, "text");
        Assert.Empty(_reports);
    }

    public Task<bool> AddAsync(QuestionReport report, CancellationToken stop)
    {
        _reports.Add(report);
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<QuestionReport>> ListAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<QuestionReport>>(_reports);

    public Task<int> DeleteAsync(ulong userId, CancellationToken stop) => Task.FromResult(_reports.RemoveAll(report => report.UserId == userId));

    private Task<Answer> SendAsync(string question, string version, string fault, string text)
    {
        InteractionData sent = new()
        {
            Components =
            [
                new SubmittedComponent { Component = new SubmittedComponent { CustomId = "fault", Values = fault.Length == 0 ? [] : [fault] } },
                new SubmittedComponent { Component = new SubmittedComponent { CustomId = "text", Value = OptionValue.Of(text) } },
            ],
        };
        return new QuestionReportRoute(this).UseAsync(WhichLab.Context(data: sent), CustomId.Of("question-report", 1, question, version), Stop);
    }
}
