using SaaBot.Bot.Commands.Which;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Languages;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Bot.Which;

public sealed class WhichAdvisorTests
{
    private const string Pasted = """
        Orders arrive faster than the workers can process them. No order may be lost. What should the company do?
        A. Use a larger instance for the workers.
        B. Put an Amazon SQS queue between the web tier and the workers.
        C. Add an Amazon CloudFront distribution.
        D. Copy snapshots to another Region by hand.
        """;

    private readonly WhichLab _lab = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private WhichAdvisor Advisor => _lab.Advisor;

    [Fact]
    public async Task A_pasted_question_gets_its_pattern_components_option_and_runner_up()
    {
        Answer answer = await Advisor.AdviseAsync(WhichLab.Context(), Pasted, Stop);

        string text = WhichLab.Text(answer);
        Assert.Contains("Event-Driven", text, StringComparison.Ordinal);
        Assert.Contains("Look in the options for:", text, StringComparison.Ordinal);
        Assert.Contains("Option B", text, StringComparison.Ordinal);
        Assert.Contains("Second:", text, StringComparison.Ordinal);
        Assert.Contains("The second would win if", text, StringComparison.Ordinal);
        Assert.Contains("**", text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains(WhichLab.Buttons(answer), button => button.Label == "This is wrong");
    }

    [Fact]
    public async Task A_component_that_stands_in_two_tiers_is_named_once()
    {
        Answer answer = await Advisor.AdviseAsync(WhichLab.Context(), "a web site with an ALB, EC2 Auto Scaling in two tiers and an RDS database in two AZs", Stop);
        string line = WhichLab.Text(answer).Split('\n').Single(each => each.Contains("Look in the options for:", StringComparison.Ordinal));
        Assert.Single(line.Split("EC2 Auto Scaling")[1..]);
    }

    [Fact]
    public async Task A_vietnamese_reader_gets_vietnamese()
    {
        Answer answer = await Advisor.AdviseAsync(WhichLab.Context("vi"), "db tự failover sang az khác, báo cáo đọc bản sao", Stop);

        Assert.Contains("Tìm trong các phương án", WhichLab.Text(answer), StringComparison.Ordinal);
        Assert.Contains(WhichLab.Buttons(answer), button => button.Label == "Kết quả sai");
    }

    [Fact]
    public async Task What_would_flip_the_answer_is_put_in_the_reader_s_language()
    {
        const string Scenario = "orders are put in an SQS queue by web servers behind an ALB";
        LocalizedText wording = Matching.MatchingContent.Match(Scenario).WouldFlip.First(each => each.English != each.Vietnamese);

        Assert.Contains($"“{wording.Vietnamese}”", WhichLab.Text(await Advisor.AdviseAsync(WhichLab.Context("vi"), Scenario, Stop)), StringComparison.Ordinal);
        Assert.Contains($"“{wording.English}”", WhichLab.Text(await Advisor.AdviseAsync(WhichLab.Context(), Scenario, Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_scenario_is_weighed_once_however_it_is_spaced()
    {
        await Advisor.AdviseAsync(WhichLab.Context(), "decouple  with a queue", Stop);
        await Advisor.AdviseAsync(WhichLab.Context("vi"), " decouple with a queue\r\n", Stop);

        Assert.Equal(1, _lab.Matched);
    }

    [Fact]
    public async Task A_remembered_answer_reads_like_the_first_one()
    {
        string first = WhichLab.Text(await Advisor.AdviseAsync(WhichLab.Context(), Pasted, Stop));

        Assert.Equal(first, WhichLab.Text(await Advisor.AdviseAsync(WhichLab.Context(), Pasted, Stop)));
        Assert.Equal(1, _lab.Matched);
    }

    [Fact]
    public async Task Other_content_weighs_again()
    {
        Catalog old = RealContent.Catalog;
        Catalog changed = new("changed", old.Patterns, old.Diagrams, old.Comparisons, old.Questions, old.Phrases, old.Guide);

        await Advisor.AdviseAsync(WhichLab.Context(), Pasted, Stop);
        await Advisor.AdviseAsync(WhichLab.Context(catalog: changed), Pasted, Stop);

        Assert.Equal(2, _lab.Matched);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task Nothing_to_read_is_said(string text) =>
        Assert.Contains("no text to read", WhichLab.Text(await Advisor.AdviseAsync(WhichLab.Context(), text, Stop)), StringComparison.Ordinal);

    [Fact]
    public async Task What_belongs_to_none_can_be_called_wrong_too()
    {
        Answer answer = await Advisor.AdviseAsync(WhichLab.Context(), "Which IAM policy lets a user read one bucket?", Stop);

        Assert.Contains("None of the ten patterns", WhichLab.Text(answer), StringComparison.Ordinal);
        Assert.Equal("This is wrong", Assert.Single(WhichLab.Buttons(answer)).Label);
    }

    [Fact]
    public async Task A_long_question_is_quoted_around_what_decides_it()
    {
        string filler = string.Concat(Enumerable.Repeat("The company is old and well known in its town. ", 60));

        Answer answer = await Advisor.AdviseAsync(WhichLab.Context(), filler + "The orders must be decoupled with an Amazon SQS queue.", Stop);

        string quote = WhichLab.Text(answer).Split("\n#")[0];
        Assert.Contains("SQS", quote, StringComparison.Ordinal);
        Assert.Contains("…", quote, StringComparison.Ordinal);
        Assert.InRange(quote.Length, 100, 1500);
    }

    [Fact]
    [EdgeCase("Mention or markdown in user text", "Lookup")]
    public async Task Text_from_people_is_shown_as_they_wrote_it()
    {
        Answer answer = await Advisor.AdviseAsync(WhichLab.Context(), "@everyone **queue** decoupled `sqs` <@1>", Stop);

        Assert.DoesNotContain("`sqs`", WhichLab.Text(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("<@1>", WhichLab.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_scenario_of_the_bank_makes_a_card_that_discord_takes()
    {
        foreach (Domain.Questions.Question question in RealContent.Catalog.Questions)
        {
            string options = string.Join('\n', question.Options.Select((option, index) => $"{(char)('A' + index)}. {option.Text.Vietnamese}"));
            Answer answer = await Advisor.AdviseAsync(WhichLab.Context("vi"), $"{question.Stem.Vietnamese}\n{options}", Stop);

            Assert.InRange(WhichLab.Text(answer).Length, 1, DiscordLimits.MessageText);
            Assert.All(WhichLab.Buttons(answer), button => Assert.InRange(button.CustomId!.Length, 1, 100));
            Assert.All(WhichLab.Buttons(answer), button => Assert.InRange(button.Label!.Length, 1, DiscordLimits.ButtonLabel));
        }
    }
}
