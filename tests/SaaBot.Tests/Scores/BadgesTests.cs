using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;

namespace SaaBot.Tests.Scores;

public sealed class BadgesTests
{
    private static readonly string[] Patterns = ["caching", "multi-region"];
    private static readonly Streak None = new(0, 0, IsForgiven: false);

    [Fact]
    public void A_beginner_has_none() => Assert.Empty(Badges.Of(Tallies(new Tally(1, 1), "caching"), None, Patterns));

    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    [InlineData(29, 1)]
    [InlineData(30, 2)]
    public void Rows_of_daily_posts_earn_badges_for_good(int longest, int badges) =>
        Assert.Equal(badges, Badges.Of(Tallies(default), new Streak(0, longest, IsForgiven: false), Patterns).Count);

    [Fact]
    public void Every_pattern_must_have_been_met()
    {
        Assert.DoesNotContain(Badge.EveryPattern, Badges.Of(Tallies(new Tally(1, 0), "caching"), None, Patterns));
        Assert.Contains(Badge.EveryPattern, Badges.Of(Tallies(new Tally(1, 0), Patterns), None, Patterns));
    }

    [Theory]
    [InlineData(25, 20, true)]
    [InlineData(26, 20, false)]
    [InlineData(19, 19, false)]
    public void Accuracy_counts_only_with_enough_answers_in_every_domain(int answered, int right, bool earned) =>
        Assert.Equal(earned, Badges.Of(Tallies(new Tally(answered, right)), None, Patterns).Contains(Badge.EveryDomain));

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void A_hundred_right_answers_count_over_all_domains(int inEachDomain, bool earned) =>
        Assert.Equal(earned, Badges.Of(Tallies(new Tally(50, inEachDomain)), None, Patterns).Contains(Badge.HundredRight));

    private static LearnerTallies Tallies(Tally inEachDomain, params string[] patterns) => new(
        patterns.ToDictionary(id => id, _ => new Tally(1, 0), StringComparer.Ordinal),
        ExamDomains.All.ToDictionary(domain => domain, _ => inEachDomain));
}
