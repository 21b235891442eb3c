using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Commands.Practice;

/// <summary>Shows a question for practice, and its explanation after the answer.</summary>
/// <param name="explanations">Explains.</param>
public sealed class PracticePresenter(ExplanationPresenter explanations)
{
    /// <summary>A question to answer.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="question">The question.</param>
    /// <param name="filter">Which questions are practised.</param>
    /// <param name="seed">The snowflake of the interaction that asked for it.</param>
    public static Reply Ask(Speaker speaker, Question question, QuestionFilter filter, long seed)
    {
        Card card = QuestionPresenter.Add(new Card().Text("### " + speaker.Say("practice.title")), speaker, question, OptionOrder.Of(question, seed));
        return AnswerControls.Add(
            card,
            speaker,
            question,
            PracticeIds.Answer,
            PracticeIds.Version,
            question.Id,
            AnswerControls.Seed(seed),
            Topics.Value(filter),
            PracticeIds.Difficulty(filter)).Build();
    }

    /// <summary>The explanation of an answer.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="practised">The answered question.</param>
    /// <param name="mayAttach">Whether files may be sent there.</param>
    public Reply Explain(Catalog catalog, Speaker speaker, Practised practised, bool mayAttach)
    {
        Card card = ExplanationPresenter.AddVerdict(new Card(), speaker, practised.Question, practised.Order, practised.Chosen);
        explanations.Add(
            card,
            catalog,
            speaker,
            practised.Question,
            practised.Order,
            mayAttach,
            Button.Press(ButtonStyle.Success, PracticeIds.ToNext(practised.Filter), speaker.Say("practice.next")));
        return practised.IsKept ? card.Build() : card.Text("-# " + speaker.Say("practice.not-kept")).Build();
    }
}
