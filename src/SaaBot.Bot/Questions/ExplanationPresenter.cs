using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Questions.Reports;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Patterns;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Questions;

/// <summary>Explains an answer: what is right, the words that decide, a line for every option, and the pattern with its picture. The same for right and wrong answers.</summary>
/// <param name="diagrams">Shows diagrams.</param>
public sealed class ExplanationPresenter(DiagramSection diagrams)
{
    /// <summary>Adds whether the person was right and what they chose.</summary>
    /// <param name="card">The card.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="question">The question.</param>
    /// <param name="order">How its options were shown.</param>
    /// <param name="chosen">What the person chose.</param>
    public static Card AddVerdict(Card card, Speaker speaker, Question question, OptionOrder order, OptionSet chosen)
    {
        string letters = AnswerControls.Letters(chosen, order);
        return question.IsRight(chosen)
            ? card.Text("### ✅ " + speaker.Say("explain.right", ("letters", letters)))
            : card.Text("### ❌ " + speaker.Say("explain.wrong", ("letters", letters), ("right", RightLetters(question, order))));
    }

    /// <summary>The letters of the right options.</summary>
    /// <param name="question">The question.</param>
    /// <param name="order">How its options were shown.</param>
    public static string RightLetters(Question question, OptionOrder order) => AnswerControls.Letters(question.Key, order);

    /// <summary>Adds the deciding words, a line for every option, the pattern and its picture, and buttons to learn more.</summary>
    /// <param name="card">The card.</param>
    /// <param name="catalog">What is known.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="question">The question.</param>
    /// <param name="order">How its options were shown.</param>
    /// <param name="mayAttach">Whether files may be sent there.</param>
    /// <param name="more">Further buttons, at most two.</param>
    public Card Add(Card card, Catalog catalog, Speaker speaker, Question question, OptionOrder order, bool mayAttach, params IReadOnlyList<Button> more)
    {
        Pattern pattern = catalog.Pattern(question.PatternId)!;
        Variant? variant = pattern.Variants.FirstOrDefault(each => each.Id == question.VariantId);
        IEnumerable<string> options = order.Apply(question).Select((option, place) =>
            $"{(option.IsRight ? "✅" : "▫️")} **{AnswerControls.Letter(place)}.** {speaker.Say(option.Why)}");
        card.Text($"{speaker.Say("explain.deciding")} **“{speaker.Say(question.Deciding)}”**")
            .Text(string.Join('\n', options))
            .Text($"{speaker.Say("explain.pattern")} {pattern.Emoji} **{speaker.Say(pattern.Name)}**{(variant is null ? "" : $" · {speaker.Say(variant.Name)}")}");
        diagrams.Show(card, catalog.Diagram(question.DiagramId)!, speaker, mayAttach);
        return card.Buttons(
        [
            .. more,
            Button.Press(ButtonStyle.Secondary, PatternIds.ToPage(new PatternPage(pattern, PatternView.Overview, ""), speaker.Code), speaker.Say("explain.open-pattern")),
            Button.Link(question.Source.AbsoluteUri, speaker.Say("pattern.source")),
            QuestionReportIds.ButtonOf(speaker, question),
        ]);
    }
}
