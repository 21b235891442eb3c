using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary>Shows what was right in a round, who knew it, how the answers were spread, and why.</summary>
/// <param name="explanations">Explains.</param>
public sealed class QuizRevealPresenter(ExplanationPresenter explanations)
{
    private const int MostNames = 15;
    private const int BarLength = 10;

    /// <summary>The explanation of a round.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="quiz">The quiz, with the round's question, counted.</param>
    /// <param name="answers">The round's answers, in the order they were given.</param>
    /// <param name="names">How to show players.</param>
    /// <param name="mayAttach">Whether files may be sent there.</param>
    public Reply Present(Catalog catalog, Speaker speaker, Quiz quiz, IReadOnlyList<QuizAnswer> answers, PlayerNames names, bool mayAttach)
    {
        Question question = quiz.Asked ?? throw new InvalidOperationException("The round has no question.");
        OptionOrder order = quiz.OrderOf(question);
        Card card = new Card()
            .Text($"### {QuizCardPresenter.Heading(speaker, quiz)} · {speaker.Say("quiz.right", ("letters", ExplanationPresenter.RightLetters(question, order)))}")
            .Text(Who(speaker, question, answers, names))
            .Text(Spread(speaker, question, order, answers));
        if (catalog.Question(question.Id)?.Version != question.Version)
        {
            card.Text("-# " + speaker.Say("quiz.corrected"));
        }

        Button[] more = quiz.End is null ? [Button.Press(ButtonStyle.Primary, QuizIds.To(QuizIds.Next, quiz), speaker.Say("quiz.next"))] : [];
        explanations.Add(card, catalog, speaker, question, order, mayAttach, more);
        string then = quiz.End is null
            ? speaker.Say("quiz.next-soon", ("seconds", speaker.Number((long)QuizRules.BetweenRounds.TotalSeconds)))
            : speaker.Say("quiz.table-soon");
        return card.Text("-# " + then).Build();
    }

    private static string Who(Speaker speaker, Question question, IReadOnlyList<QuizAnswer> answers, PlayerNames names)
    {
        QuizAnswer[] right = [.. answers.Where(answer => question.IsRight(answer.Chosen))];
        if (answers.Count == 0)
        {
            return speaker.Say("quiz.nobody-answered");
        }

        if (right.Length == 0)
        {
            return speaker.Say("quiz.nobody-right");
        }

        string list = string.Join(", ", right.Take(MostNames).Select(answer => names.Show(speaker, answer.UserId, answer.UserName)));
        string more = right.Length > MostNames ? " " + speaker.Say("quiz.more", ("count", speaker.Number(right.Length - MostNames))) : "";
        return $"{speaker.Say("quiz.who-right", ("count", speaker.Number(right.Length)), ("all", speaker.Number(answers.Count)))} {list}{more}";
    }

    private static string Spread(Speaker speaker, Question question, OptionOrder order, IReadOnlyList<QuizAnswer> answers) =>
        string.Join('\n', order.Authored.Select((authored, place) =>
        {
            int count = answers.Count(answer => answer.Chosen.Contains(authored));
            int bar = answers.Count == 0 ? 0 : (int)Math.Round((double)count * BarLength / answers.Count);
            string mark = question.Key.Contains(authored) ? "✅" : "▫️";
            return $"{mark} **{AnswerControls.Letter(place)}** `{new string('█', bar).PadRight(BarLength, '░')}` {speaker.Number(count)}";
        }));
}
