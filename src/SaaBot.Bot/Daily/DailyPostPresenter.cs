using SaaBot.Bot.Commands.Daily;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Daily;

/// <summary>Shows the question of the day to a server.</summary>
public static class DailyPostPresenter
{
    /// <summary>The post.</summary>
    /// <param name="speaker">The server's language.</param>
    /// <param name="question">Its question.</param>
    /// <param name="post">The post.</param>
    /// <param name="pingRoleId">The role that it names, if any.</param>
    /// <param name="shownAt">When it is or was sent: a late one says so.</param>
    /// <param name="answered">How many have answered.</param>
    public static Reply Present(Speaker speaker, Question question, DailyPost post, ulong? pingRoleId, DateTimeOffset shownAt, int answered)
    {
        string heading = "## 📅 " + speaker.Say("daily.title");
        Card card = new Card().Text(DailyPlanner.IsLate(post.DueAt, shownAt) ? $"{heading} {speaker.Say("daily.late")}" : heading);
        QuestionPresenter.Add(card, speaker, question, OptionOrder.Of(question, post.Seed));
        string hint = speaker.Say("daily.hint");
        card.Text("-# " + (answered == 0 ? hint : $"{hint} · **{speaker.Say("daily.answered", ("count", speaker.Number(answered)))}**"));
        Reply reply = AnswerControls.Add(card, speaker, question, DailyIds.Answer, DailyIds.Version, DailyIds.Date(post.Date)).Build();
        return pingRoleId is { } role ? reply with { Components = [new TextDisplay($"<@&{role}>"), .. reply.Components] } : reply;
    }
}
