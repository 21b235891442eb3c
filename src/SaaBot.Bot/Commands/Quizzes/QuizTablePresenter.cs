using System.Globalization;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary>Shows how a quiz ended, and that it rests.</summary>
public static class QuizTablePresenter
{
    /// <summary>How many rows are shown.</summary>
    public const int Rows = 20;

    /// <summary>The final table.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="quiz">The quiz, finishing.</param>
    /// <param name="names">How to show players.</param>
    public static Reply Present(Speaker speaker, Quiz quiz, PlayerNames names)
    {
        IReadOnlyList<QuizRow> table = QuizRow.TableOf(quiz);
        Card card = new Card().Text($"### 🏁 {speaker.Say("quiz.over-title")}").Text(speaker.Say("quiz.end." + Name(quiz.End), ("rounds", speaker.Number(quiz.CountedRounds))));
        card.Text(table.Count == 0 ? speaker.Say("quiz.no-players") : string.Join('\n', table.Take(Rows).Select(row => Row(speaker, row, names))));
        return table.Count > Rows ? card.Text("-# " + speaker.Say("quiz.more", ("count", speaker.Number(table.Count - Rows)))).Build() : card.Build();
    }

    private static string Row(Speaker speaker, QuizRow row, PlayerNames names)
    {
        string place = row.Rank switch
        {
            1 => "🥇",
            2 => "🥈",
            3 => "🥉",
            _ => $"**{speaker.Number(row.Rank)}.**",
        };
        QuizScore score = row.Score;
        return $"{place} {names.Show(speaker, score.UserId, score.UserName)} · {speaker.Say(
            "quiz.row",
            ("points", speaker.Number(score.Points)),
            ("accuracy", speaker.Percent((double)score.Right / score.Answered)),
            ("right", speaker.Number(score.Right)),
            ("answered", speaker.Number(score.Answered)),
            ("time", score.Time.ToString(score.Time < TimeSpan.FromHours(1) ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture)))}";
    }

    private static string Name(QuizEnd? end) => end switch
    {
        QuizEnd.NobodyAnswers => "nobody-answers",
        QuizEnd.Stopped => "stopped",
        QuizEnd.Expired => "expired",
        QuizEnd.CardGone => "card-gone",
        _ => "complete",
    };
}
