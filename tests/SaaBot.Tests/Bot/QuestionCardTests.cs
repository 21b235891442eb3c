using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Commands.Practice;
using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Diagrams.Rendering;
using SaaBot.Diagrams.Text;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Questions;

namespace SaaBot.Tests.Bot;

/// <summary>Every question of the bank can be asked and explained within Discord's limits, and what a card offers can be read back.</summary>
public sealed class QuestionCardTests
{
    private const long Seed = 1_100_000_000_000_000_000;

    private static readonly Catalog Catalog = RealContent.Catalog;
    private static readonly PracticePresenter Presenter =
        new(new ExplanationPresenter(new DiagramSection(new DiagramTexts(), new PictureFolder(Repository.At("content")))));

    private static Speaker[] Speakers => [new(Catalog.Phrases, Language.English), new(Catalog.Phrases, Language.Vietnamese)];

    [Fact]
    public void Every_question_fits_and_tells_neither_pattern_nor_key()
    {
        List<string> problems = [];
        foreach (Speaker speaker in Speakers)
        {
            foreach (Question question in Catalog.Questions)
            {
                Reply reply = PracticePresenter.Ask(speaker, question, new QuestionFilter(question.PatternId, Difficulty: question.Difficulty), Seed);
                string text = string.Join('\n', Texts(reply));
                problems.AddRange(CardProblems.Of($"{question.Id} {speaker.Code}", reply));
                problems.AddRange(question.Options.Where(option => !text.Contains(speaker.Say(option.Text), StringComparison.Ordinal)).Select(option => $"{question.Id} lacks an option"));
                if (question.Options.Any(option => text.Contains(speaker.Say(option.Why), StringComparison.Ordinal)))
                {
                    problems.Add($"{question.Id} {speaker.Code} explains before the answer");
                }
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void Every_explanation_fits_and_has_a_line_for_every_option()
    {
        List<string> problems = [];
        foreach (Speaker speaker in Speakers)
        {
            foreach (Question question in Catalog.Questions)
            {
                foreach (bool mayAttach in new[] { false, true })
                {
                    OptionOrder order = OptionOrder.Of(question, Seed);
                    Practised practised = new(question, order, OptionSet.Of(Enumerable.Range(0, question.Choose)), QuestionFilter.Any, IsKept: false);
                    Reply reply = Presenter.Explain(Catalog, speaker, practised, mayAttach);
                    string text = string.Join('\n', Texts(reply));
                    problems.AddRange(CardProblems.Of($"{question.Id} {speaker.Code} {mayAttach}", reply));
                    problems.AddRange(question.Options.Where(option => !text.Contains(speaker.Say(option.Why), StringComparison.Ordinal)).Select(option => $"{question.Id} {speaker.Code} lacks a reason"));
                }
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void Every_letter_of_every_card_reads_back_as_the_option_that_stands_there()
    {
        foreach (Question question in Catalog.Questions.Where(question => question.Choose == 1))
        {
            OptionOrder order = OptionOrder.Of(question, Seed);
            Reply reply = PracticePresenter.Ask(Speakers[0], question, QuestionFilter.Any, Seed);
            List<Button> buttons = [.. Rows(reply).SelectMany(row => row.Components).OfType<Button>()];
            Assert.Equal(question.Options.Count, buttons.Count);
            for (int place = 0; place < buttons.Count; place++)
            {
                Assert.True(CustomId.TryParse(buttons[place].CustomId, out CustomId? id));
                Assert.Equal(OptionSet.Of([order.Authored[place]]), AnswerControls.Read(Context(), id, 4, question, order));
            }
        }
    }

    [Fact]
    public void A_menu_takes_exactly_as_many_letters_as_are_asked_for()
    {
        Question question = Catalog.Questions.First(each => each.Choose == 2);
        OptionOrder order = OptionOrder.Of(question, Seed);
        StringSelect menu = Assert.Single(Rows(PracticePresenter.Ask(Speakers[0], question, QuestionFilter.Any, Seed)).SelectMany(row => row.Components).OfType<StringSelect>());
        CustomId id = CustomId.Of(PracticeIds.Answer, PracticeIds.Version);

        Assert.Equal((2, 2), (menu.MinValues, menu.MaxValues));
        Assert.Equal(question.Options.Count, menu.Options.Count);
        Assert.Equal(OptionSet.Of([order.Authored[0], order.Authored[2]]), AnswerControls.Read(Context("A", "C"), id, 4, question, order));
        Assert.Null(AnswerControls.Read(Context("A"), id, 4, question, order));
        Assert.Null(AnswerControls.Read(Context("A", "A"), id, 4, question, order));
        Assert.Null(AnswerControls.Read(Context("A", "B", "C"), id, 4, question, order));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("a")]
    [InlineData("AB")]
    [InlineData("-1")]
    public void A_letter_that_the_card_does_not_offer_is_no_answer(string letter)
    {
        Question question = Catalog.Questions.First(each => each.Choose == 1);

        Assert.Null(AnswerControls.Read(Context(letter), CustomId.Of(PracticeIds.Answer, PracticeIds.Version), 4, question, OptionOrder.Of(question, Seed)));
    }

    private static InteractionContext Context(params string[] values) => new(
        new Interaction
        {
            Id = new Snowflake(1),
            ApplicationId = new Snowflake(2),
            Type = InteractionType.MessageComponent,
            Token = "t",
            Data = new InteractionData { Values = values },
            User = new User { Id = new Snowflake(3), Username = "lan" },
        },
        Catalog);

    private static IEnumerable<ActionRow> Rows(Reply reply) => reply.Components.OfType<Container>().SelectMany(container => container.Components).OfType<ActionRow>();

    private static IEnumerable<string> Texts(Reply reply) =>
        reply.Components.OfType<Container>().SelectMany(container => container.Components).OfType<TextDisplay>().Select(text => text.Content);
}
