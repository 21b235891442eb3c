using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary>Announces a quiz with all of its rules.</summary>
public static class QuizStartPresenter
{
    /// <summary>The announcement.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="filter">What it is about.</param>
    /// <param name="repeats">How many of its questions come again earlier than they should, because there are no others.</param>
    /// <param name="wanted">How many questions were asked for.</param>
    public static Reply Present(Catalog catalog, Speaker speaker, Quiz quiz, QuestionFilter filter, int repeats, int wanted)
    {
        string count = speaker.Number(quiz.QuestionIds.Count);
        Card card = new Card()
            .Text($"### 🎓 {speaker.Say("quiz.start-title", ("count", count), ("topic", Topic(catalog, speaker, filter)))}")
            .List(
                speaker.Say("quiz.rules", ("host", $"<@{quiz.HostId}>")),
                [
                    speaker.Say("quiz.rule.answer", ("seconds", speaker.Number((long)quiz.RoundTime.TotalSeconds))),
                    speaker.Say("quiz.rule.points"),
                    speaker.Say("quiz.rule.early"),
                    speaker.Say("quiz.rule.next", ("seconds", speaker.Number((long)QuizRules.BetweenRounds.TotalSeconds))),
                    speaker.Say("quiz.rule.control"),
                ]);
        if (quiz.QuestionIds.Count < wanted)
        {
            card.Text("-# " + speaker.Say("quiz.fewer", ("count", count)));
        }

        if (repeats > 0)
        {
            card.Text("-# " + speaker.Say("quiz.repeats", ("count", speaker.Number(repeats))));
        }

        return card.Text(speaker.Say("quiz.first-soon", ("time", (quiz.NotBefore ?? quiz.StartedAt).ToUnixTimeSeconds()))).Build();
    }

    private static string Topic(Catalog catalog, Speaker speaker, QuestionFilter filter)
    {
        string topic = filter.PatternId is { } id && catalog.Pattern(id) is { } pattern
            ? speaker.Say(pattern.Name)
            : filter.Domain is { } domain ? QuestionPresenter.Domain(speaker, domain) : speaker.Say("quiz.any-topic");
        return filter.Difficulty is { } level ? $"{topic} · {new string('★', level)}" : topic;
    }
}
