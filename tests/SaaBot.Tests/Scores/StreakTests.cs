using SaaBot.Domain.Daily;
using SaaBot.Domain.Scores;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Scores;

public sealed class StreakTests
{
    private static readonly DateOnly First = new(2026, 3, 1);

    // A letter a day: A answered, m missed, s skipped by the bot (no post), o still open and unanswered.
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("A", 1, 1)]
    [InlineData("AAA", 3, 3)]
    [InlineData("AAo", 2, 2)]
    [InlineData("AsssA", 2, 2)]
    [InlineData("mmA", 1, 1)]
    [InlineData("AAAmA", 4, 4)]
    [InlineData("AAAmm", 0, 3)]
    [InlineData("AmAm", 0, 2)]
    [InlineData("AmAAAAAAAmA", 9, 9)]
    [InlineData("AmAAAAAAmA", 1, 7)]
    [InlineData("AAAmmAA", 2, 3)]
    [EdgeCase("Down for 26 h", "Practice and progress")]
    public void A_row_of_daily_posts_counts_posts_not_days(string days, int current, int longest)
    {
        Streak streak = Of(days);

        Assert.Equal((current, longest), (streak.Current, streak.Longest));
    }

    [Theory]
    [InlineData("AAm", true)]
    [InlineData("AAmA", true)]
    [InlineData("AAA", false)]
    [InlineData("AmAAAAAAA", false)]
    [InlineData("Amm", false)]
    public void A_forgiven_post_is_told_until_another_may_be_forgiven(string days, bool forgiven) => Assert.Equal(forgiven, Of(days).IsForgiven);

    private static Streak Of(string days)
    {
        List<DailyPost> posts = [];
        HashSet<string> answered = [];
        for (int day = 0; day < days.Length; day++)
        {
            DailyPost post = new(1, First.AddDays(day), 2, "q", "v", 0, DateTimeOffset.UnixEpoch, days[day] switch
            {
                's' => DailyPostState.Skipped,
                'o' => DailyPostState.Sent,
                _ => DailyPostState.Revealed,
            });
            posts.Add(post);
            if (days[day] == 'A')
            {
                answered.Add(post.SourceId);
            }
        }

        return Streak.Of(posts, answered);
    }
}
