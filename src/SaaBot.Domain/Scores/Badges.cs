using SaaBot.Domain.Questions;

namespace SaaBot.Domain.Scores;

/// <summary>Tells which badges a person has earned. They follow from the tallies, so nothing of them is stored.</summary>
public static class Badges
{
    private const int RightForHundred = 100;
    private const int AnswersInDomain = 20;
    private const double AccuracyInDomain = 0.8;

    /// <summary>The badges, in the order of <see cref="Badge"/>.</summary>
    /// <param name="tallies">The person's answers counted.</param>
    /// <param name="streak">The person's daily posts in a row.</param>
    /// <param name="patternIds">All patterns there are.</param>
    public static IReadOnlyList<Badge> Of(LearnerTallies tallies, Streak streak, IEnumerable<string> patternIds)
    {
        List<Badge> earned = [];
        Add(Badge.WeekInARow, streak.Longest >= 7);
        Add(Badge.MonthInARow, streak.Longest >= 30);
        Add(Badge.EveryPattern, patternIds.All(tallies.Patterns.ContainsKey));
        Add(Badge.HundredRight, tallies.Domains.Values.Sum(tally => tally.Right) >= RightForHundred);
        Add(Badge.EveryDomain, ExamDomains.All.All(domain =>
            tallies.Domains.GetValueOrDefault(domain) is { Answered: >= AnswersInDomain, Accuracy: >= AccuracyInDomain }));
        return earned;

        void Add(Badge badge, bool isEarned)
        {
            if (isEarned)
            {
                earned.Add(badge);
            }
        }
    }
}
