using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary>Shows the card of a round: the question with its controls, closed, or hidden.</summary>
public static class QuizCardPresenter
{
    /// <summary>The card as it is to be now.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="quiz">The quiz, with the round's question.</param>
    /// <param name="view">What the card shows.</param>
    public static Reply Present(Speaker speaker, Quiz quiz, CardView view)
    {
        Card card = new Card().Text($"### {Heading(speaker, quiz)}");
        return quiz.Asked is not { } question ? card.Build() : view.Face switch
        {
            CardFace.Question => Open(card, speaker, quiz, question, view),
            CardFace.Closed => Closed(card, speaker, quiz, question),
            CardFace.Hidden => card.Text("⏸ " + speaker.Say("quiz.hidden")).Build(),
            _ => card.Text("⤵ " + speaker.Say("quiz.moved")).Build(),
        };
    }

    /// <summary>The round in words, such as "Question 2 of 5".</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="quiz">The quiz, in the round.</param>
    public static string Heading(Speaker speaker, Quiz quiz) =>
        speaker.Say("quiz.question", ("number", speaker.Number(quiz.Round + 1)), ("count", speaker.Number(quiz.QuestionIds.Count)));

    private static Reply Open(Card card, Speaker speaker, Quiz quiz, Question question, CardView view)
    {
        QuestionPresenter.Add(card, speaker, question, quiz.OrderOf(question));
        if (view.Away > TimeSpan.Zero)
        {
            card.Text("-# " + speaker.Say("quiz.away", ("time", Span(speaker, view.Away))));
        }

        AnswerControls.Add(card, speaker, question, QuizIds.Answer, QuizIds.Version, QuizIds.AnswerArguments(quiz));
        string until = speaker.Say("quiz.until", ("time", quiz.Deadline?.ToUnixTimeSeconds() ?? 0));
        return card.Text($"-# ⏳ {until} · {Answered(speaker, quiz)}").Build();
    }

    private static Reply Closed(Card card, Speaker speaker, Quiz quiz, Question question)
    {
        OptionOrder order = quiz.OrderOf(question);
        return QuestionPresenter.Add(card, speaker, question, order)
            .Text($"-# {speaker.Say("quiz.closed-card", ("letters", ExplanationPresenter.RightLetters(question, order)))} · {Answered(speaker, quiz)}")
            .Build();
    }

    private static string Answered(Speaker speaker, Quiz quiz) => speaker.Say("quiz.answered", ("count", speaker.Number(quiz.Told)));

    private static string Span(Speaker speaker, TimeSpan time) => time < TimeSpan.FromMinutes(2)
        ? speaker.Say("quiz.seconds", ("count", speaker.Number((long)Math.Round(time.TotalSeconds))))
        : speaker.Say("quiz.minutes", ("count", speaker.Number((long)Math.Round(time.TotalMinutes))));
}
