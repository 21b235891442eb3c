using Microsoft.Extensions.DependencyInjection;
using SaaBot.Bot.Interactions;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>
/// The daily question of two workers on one Redis against one look-alike, killed at random points: one post for each local date, one public answer for each post, one board for each
/// week and month, and no answer or point lost or doubled. Each run is five days of a server; two runs usually, <c>SAABOT_CHAOS_RUNS=100</c> for the long one.
/// </summary>
public sealed class DailyChaosTests(ITestOutputHelper output)
{
    [Fact]
    [EdgeCase("Killed at any point", "Daily post")]
    public async Task Workers_killed_anywhere_make_each_days_post_once()
    {
        MovableClock clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        LocalDiscordOptions options = new()
        {
            FirstAnswer = TimeSpan.FromSeconds(5),
            TokenLife = TimeSpan.FromDays(40),
            SessionLife = TimeSpan.FromDays(40),
        };
        await using ChaosLab lab = new(options, new StampedClock(clock), Change, output);
        await lab.StartAsync();
        await lab.PlayAsync(2, seed => new DailyChaosRun(lab, clock, seed), leastKills: runs => runs);

        void Change(IServiceCollection services)
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddSingleton(new AckPolicy(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1)));
        }
    }
}
