using SaaBot.Bot.Commands.Practice;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Patterns;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Scores;

/// <summary>Shows a person's progress, always with the number of answers behind a percentage.</summary>
public static class MePresenter
{
    private const int Weakest = 3;

    /// <summary>The card.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="progress">What to show.</param>
    public static Reply Present(Catalog catalog, Speaker speaker, Progress progress)
    {
        Card card = new Card().Text("### 📈 " + speaker.Say("me.title"));
        Dictionary<string, Tally> met = progress.Tallies.Patterns
            .Where(pair => pair.Value.Answered > 0 && catalog.Pattern(pair.Key) is not null).ToDictionary(StringComparer.Ordinal);
        if (met.Count == 0)
        {
            return card.Text(speaker.Say("me.empty"))
                .Buttons(Button.Press(ButtonStyle.Success, PracticeIds.ToNew(QuestionFilter.Any), speaker.Say("practice.start"))).Build();
        }

        card.List(speaker.Say("me.domains"), ExamDomains.All.Select(domain =>
            $"{QuestionPresenter.Domain(speaker, domain)}: {Share(speaker, progress.Tallies.Domains.GetValueOrDefault(domain))}"));
        card.List(speaker.Say("me.patterns"), catalog.Patterns.Where(pattern => met.ContainsKey(pattern.Id)).Select(pattern =>
            $"{pattern.Emoji} {speaker.Say(pattern.Name)}: {Share(speaker, met[pattern.Id])}"));
        if (progress.Streak is { } streak)
        {
            card.Text(speaker.Say(streak.IsForgiven ? "me.streak-forgiven" : "me.streak", ("current", streak.Current), ("longest", streak.Longest)));
        }

        card.List(speaker.Say("me.badges"), progress.Badges.Select(badge => speaker.Say(Phrase(badge))));
        if (progress.IsHidden)
        {
            card.Text("-# " + speaker.Say("me.hidden"));
        }

        List<Pattern> weakest = [.. catalog.Patterns.Where(pattern => met.ContainsKey(pattern.Id)).OrderBy(pattern => met[pattern.Id].Accuracy).ThenByDescending(pattern => met[pattern.Id].Answered).Take(Weakest)];
        return card.Text($"**{speaker.Say("me.weakest")}**")
            .Buttons([.. weakest.Select(pattern => Button.Press(
                ButtonStyle.Secondary,
                PracticeIds.ToNew(new QuestionFilter(pattern.Id)),
                Markdown.Cut($"{pattern.Emoji} {speaker.Say(pattern.Name)}", DiscordLimits.ButtonLabel)))])
            .Build();
    }

    private static string Phrase(Badge badge) => badge switch
    {
        Badge.WeekInARow => "badge.week-in-a-row",
        Badge.MonthInARow => "badge.month-in-a-row",
        Badge.EveryPattern => "badge.every-pattern",
        Badge.HundredRight => "badge.hundred-right",
        _ => "badge.every-domain",
    };

    private static string Share(Speaker speaker, Tally tally) => tally.Answered == 0
        ? speaker.Say("me.no-answers")
        : speaker.Say("me.share", ("accuracy", speaker.Percent(tally.Accuracy)), ("right", speaker.Number(tally.Right)), ("answered", speaker.Number(tally.Answered)));
}
