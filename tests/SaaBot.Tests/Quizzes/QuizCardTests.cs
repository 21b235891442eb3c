using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Commands.Quizzes;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Diagrams.Rendering;
using SaaBot.Diagrams.Text;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.Tests.Bot;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Quizzes;

/// <summary>Everything that a quiz shows fits Discord's limits, whatever the question, and gives nothing away too early.</summary>
public sealed class QuizCardTests
{
    private static readonly Catalog Catalog = RealContent.Catalog;
    private static readonly QuizRevealPresenter Reveals = new(new ExplanationPresenter(new DiagramSection(new DiagramTexts(), new PictureFolder(Repository.At("content")))));
    private static readonly PlayerNames Names = new(new HashSet<ulong> { 3 });

    private static Speaker[] Speakers => [new(Catalog.Phrases, Language.English), new(Catalog.Phrases, Language.Vietnamese)];

    [Fact]
    public void Every_question_fits_with_its_controls()
    {
        List<string> problems = [];
        foreach (Quiz quiz in Catalog.Questions.Select(Asking))
        {
            foreach (Speaker speaker in Speakers)
            {
                foreach (CardFace face in Enum.GetValues<CardFace>())
                {
                    Reply card = QuizCardPresenter.Present(speaker, quiz, new CardView(face, TimeSpan.FromSeconds(14)));
                    problems.AddRange(CardProblems.Of($"{quiz.Asked!.Id} {face} {speaker.Code}", card));
                }
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void Every_explanation_fits_with_a_picture_and_many_long_names()
    {
        List<string> problems = [];
        foreach (Quiz quiz in Catalog.Questions.Select(Asking))
        {
            QuizAnswer[] answers = [.. Enumerable.Range(1, 30).Select(user => SampleQuiz.Answer((ulong)user, 0) with { UserName = new string('W', 32), Chosen = quiz.Asked!.Key })];
            foreach (Speaker speaker in Speakers)
            {
                problems.AddRange(CardProblems.Of($"{quiz.Asked!.Id} {speaker.Code}", Reveals.Present(Catalog, speaker, quiz, answers, Names, mayAttach: true)));
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void A_table_of_a_thousand_players_fits()
    {
        QuizScore[] scores = [.. Enumerable.Range(1, 1000).Select(user => new QuizScore((ulong)user, new string('W', 32), user * 100, user, user + 1, TimeSpan.FromSeconds(user), 0))];
        foreach (QuizEnd end in Enum.GetValues<QuizEnd>())
        {
            Reply table = QuizTablePresenter.Present(Speakers[1], SampleQuiz.New() with { Scores = scores, End = end }, Names);
            Assert.Empty(CardProblems.Of(end.ToString(), table));
        }
    }

    [Fact]
    public void An_open_card_shows_neither_the_key_nor_how_others_answered()
    {
        Quiz quiz = Asking(Catalog.Questions[0]) with { Told = 7 };
        string text = Text(QuizCardPresenter.Present(Speakers[0], quiz, new CardView(CardFace.Question)));
        Assert.Contains("7 answered", text, StringComparison.Ordinal);
        Assert.DoesNotContain("✅", text, StringComparison.Ordinal);
        Assert.DoesNotContain("█", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Right", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_card_and_a_pause_do_not_show_the_question()
    {
        Quiz quiz = Asking(Catalog.Questions[0]);
        Quiz paused = QuizControl.Pause(quiz with { Phase = QuizPhase.Open }, QuizPauseReason.Asked, SampleQuiz.Host, SampleQuiz.Start)!;
        string text = Text(QuizCardPresenter.Present(Speakers[0], paused, new CardView(CardFace.Hidden))) + Text(QuizPausePresenter.Present(Speakers[0], paused));
        Assert.DoesNotContain(quiz.Asked!.Stem.English[..20], text, StringComparison.Ordinal);
    }

    [Fact]
    [EdgeCase("Question fixed or retired while open", "Group quiz")]
    public void The_explanation_says_when_the_question_was_corrected_meanwhile_and_hides_who_wants_to_be_hidden()
    {
        Quiz quiz = Asking(Catalog.Questions[0] with { Version = "0ld" });
        QuizAnswer[] answers = [SampleQuiz.Answer(3, 0) with { Chosen = quiz.Asked!.Key, UserName = "Secret" }, SampleQuiz.Answer(4, 0) with { Chosen = quiz.Asked.Key, UserName = "*Open*" }];
        string text = Text(Reveals.Present(Catalog, Speakers[0], quiz, answers, Names, mayAttach: false));
        Assert.Contains("corrected meanwhile", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", text, StringComparison.Ordinal);
        Assert.Contains(@"\*Open\*", text, StringComparison.Ordinal);
    }

    [Fact]
    [EdgeCase("Mention or markdown in user text", "Group quiz")]
    public void Names_in_the_explanation_and_the_table_are_shown_as_people_wrote_them()
    {
        const string Name = "@everyone <@71> **bold**";
        Quiz quiz = Asking(Catalog.Questions[0]);
        string explanation = Text(Reveals.Present(Catalog, Speakers[0], quiz, [SampleQuiz.Answer(4, 0) with { Chosen = quiz.Asked!.Key, UserName = Name }], Names, mayAttach: false));
        QuizScore score = new(4, Name, 100, 1, 1, TimeSpan.FromSeconds(9), 0);
        string table = Text(QuizTablePresenter.Present(Speakers[0], SampleQuiz.New() with { Scores = [score], End = QuizEnd.Complete }, Names));
        Assert.All(new[] { explanation, table }, text =>
        {
            Assert.Contains(@"\*\*bold\*\*", text, StringComparison.Ordinal);
            Assert.DoesNotContain("@everyone", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<@71>", text, StringComparison.Ordinal);
        });
    }

    private static Quiz Asking(Question question) => SampleQuiz.New() with { Asked = question, Deadline = SampleQuiz.Start, OpenedAt = SampleQuiz.Start, CardId = 1 };

    private static string Text(Reply reply) =>
        string.Join('\n', reply.Components.OfType<Container>().SelectMany(container => container.Components).OfType<TextDisplay>().Select(text => text.Content));
}
