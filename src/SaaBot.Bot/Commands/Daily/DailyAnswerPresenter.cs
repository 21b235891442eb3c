using SaaBot.Bot.Interactions;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Commands.Daily;

/// <summary>Explains an answer to a daily question to the person who gave it.</summary>
/// <param name="explanations">Explains.</param>
public sealed class DailyAnswerPresenter(ExplanationPresenter explanations)
{
    /// <summary>The explanation, seen by that person alone.</summary>
    /// <param name="context">Who answered.</param>
    /// <param name="post">The post.</param>
    /// <param name="question">Its question with the key that counts.</param>
    /// <param name="chosen">The answer that counts.</param>
    /// <param name="note">The key of the sentence that says whether it counts.</param>
    public Answer Explain(InteractionContext context, DailyPost post, Question question, OptionSet chosen, string note)
    {
        OptionOrder order = OptionOrder.Of(question, post.Seed);
        Card card = ExplanationPresenter.AddVerdict(new Card(), context.Reader, question, order, chosen).Text("-# " + context.Reader.Say(note));
        if (question.Version != post.QuestionVersion)
        {
            card.Text("-# " + context.Reader.Say("daily.corrected"));
        }

        return new MessageAnswer(explanations.Add(card, context.Catalog, context.Reader, question, order, context.MayAttachFiles).Build(), Private: true);
    }
}
