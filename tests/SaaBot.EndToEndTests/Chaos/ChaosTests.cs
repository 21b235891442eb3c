using SaaBot.EndToEndTests.Quizzes;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>
/// Two workers on one Redis against one look-alike, killed at random points: no message, answer or point is lost or doubled. Three quizzes in a usual run;
/// <c>SAABOT_CHAOS_RUNS=100</c> for the long one.
/// </summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const double Factor = 20;

    [Fact]
    [EdgeCase("Killed at any point", "Group quiz")]
    public async Task Workers_killed_anywhere_lose_and_double_nothing()
    {
        FastClock clock = new(Factor);
        LocalDiscordOptions options = QuizLab.FastOptions with { FirstAnswer = TimeSpan.FromSeconds(60) };
        await using ChaosLab lab = new(options, clock, services => QuizLab.Hasten(services, clock), output);
        await lab.StartAsync();
        await lab.PlayAsync(3, seed => new QuizChaosRun(lab, clock, seed), leastKills: runs => runs / 2);
    }
}
