using SaaBot.Bot.Replies;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Questions;

/// <summary>Shows a question: what is asked and the options with their letters, never the pattern, which is half of the answer.</summary>
public static class QuestionPresenter
{
    /// <summary>Adds the question to a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="question">The question.</param>
    /// <param name="order">How its options are shown.</param>
    public static Card Add(Card card, Speaker speaker, Question question, OptionOrder order) =>
        card.Text("-# " + Kind(speaker, question))
            .Text(speaker.Say(question.Stem))
            .Text(string.Join('\n', order.Apply(question).Select((option, place) => $"**{AnswerControls.Letter(place)}.** {speaker.Say(option.Text)}")));

    /// <summary>The question's domain, difficulty and number of answers, on one line.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="question">The question.</param>
    public static string Kind(Speaker speaker, Question question)
    {
        string kind = $"{Domain(speaker, question.Domain)} · {Stars(question.Difficulty)}";
        return question.Choose == 1 ? kind : $"{kind} · **{speaker.Say("question.choose", ("count", question.Choose))}**";
    }

    /// <summary>The name of an exam domain.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="domain">The domain.</param>
    public static string Domain(Speaker speaker, ExamDomain domain) => speaker.Say(domain switch
    {
        ExamDomain.Secure => "domain.secure",
        ExamDomain.Resilient => "domain.resilient",
        ExamDomain.Performance => "domain.performance",
        _ => "domain.cost",
    });

    private static string Stars(int difficulty) =>
        new string('★', difficulty) + new string('☆', 3 - difficulty);
}
