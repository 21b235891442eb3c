using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Daily;

/// <summary>Makes the answer of a daily question public: how the answers were spread, who was right, and why.</summary>
/// <param name="explanations">Explains.</param>
public sealed class DailyRevealPresenter(ExplanationPresenter explanations)
{
    /// <summary>How many names are shown at the most.</summary>
    public const int MostNames = 20;

    private const int BarLength = 10;

    /// <summary>The answer.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="speaker">The server's language.</param>
    /// <param name="question">The question with the key it was posted with; null when it was withdrawn.</param>
    /// <param name="post">The post.</param>
    /// <param name="answers">All answers, oldest first.</param>
    /// <param name="names">Names of people who were right and may be named, the first to answer first, at most <see cref="MostNames"/>.</param>
    /// <param name="mayAttach">Whether files may be sent there: without them the diagram is shown in words.</param>
    public Reply Present(
        Catalog catalog, Speaker speaker, Question? question, DailyPost post, IReadOnlyList<AnswerRecord> answers, IReadOnlyList<string> names, bool mayAttach)
    {
        int right = answers.Count(answer => answer.IsRight);
        Card card = new Card()
            .Text($"## 📅 {speaker.Say("daily.reveal")}")
            .Text(answers.Count == 0
                ? speaker.Say("daily.nobody")
                : speaker.Say("daily.share", ("right", speaker.Number(right)), ("count", speaker.Number(answers.Count)), ("share", speaker.Percent((double)right / answers.Count))));
        if (question is null)
        {
            return card.Text(Names(speaker, names, right)).Text(speaker.Say("daily.withdrawn")).Build();
        }

        OptionOrder order = OptionOrder.Of(question, post.Seed);
        card.Text($"### ✅ {speaker.Say("daily.right", ("letters", ExplanationPresenter.RightLetters(question, order)))}")
            .Text(answers.Count == 0 ? "" : Spread(speaker, question, order, answers))
            .Text(Names(speaker, names, right));
        if (question.Version != post.QuestionVersion)
        {
            card.Text("-# " + speaker.Say("daily.corrected"));
        }

        return explanations.Add(card.Separator(), catalog, speaker, question, order, mayAttach).Build();
    }

    private static string Spread(Speaker speaker, Question question, OptionOrder order, IReadOnlyList<AnswerRecord> answers) =>
        string.Join('\n', order.Authored.Select((authored, place) =>
        {
            int chosen = answers.Count(answer => answer.Chosen.Contains(authored));
            double share = (double)chosen / answers.Count;
            int filled = (int)Math.Round(share * BarLength, MidpointRounding.AwayFromZero);
            string mark = question.Options[authored].IsRight ? " ✅" : "";
            return $"`{AnswerControls.Letter(place)} {new string('█', filled)}{new string('░', BarLength - filled)}` {speaker.Number(chosen)} · {speaker.Percent(share)}{mark}";
        }));

    private static string Names(Speaker speaker, IReadOnlyList<string> names, int right)
    {
        if (names.Count == 0)
        {
            return "";
        }

        string list = string.Join(", ", names.Select(name => $"**{Markdown.Escape(name)}**"));
        int more = right - names.Count;
        return $"🏅 {speaker.Say("daily.winners")} {list}{(more > 0 ? " " + speaker.Say("daily.more", ("count", speaker.Number(more))) : "")}";
    }
}
