using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Domain.Ports;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord.Faults;
using SaaBot.Tests.Support;

namespace SaaBot.EndToEndTests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Metrics_of_commands_calls_and_stores_come_to_the_collector()
    {
        await using Collector collector = await Collector.StartAsync();
        await using Lab lab = await Lab.StartAsync(change: settings => settings with { OtlpEndpoint = collector.Url, HealthUrl = new Uri("http://127.0.0.1:0") });
        lab.Discord.Faults.Add(new Fault
        {
            Kind = FaultKind.RateLimit,
            Route = "POST /interactions/{interaction_id}/{interaction_token}/callback",
            Count = 1,
            RetryAfter = 0.2,
        });
        await lab.As(lab.Discord.World.Alex).SlashAsync(lab.Study, "help");
        using HttpClient http = new();
        await http.GetStringAsync(new Uri(lab.Bot!.HealthUrl!, "/readyz"), Lab.Soon);
        await lab.StopBotAsync();

        Assert.Contains("saabot", collector.Services.Keys);
        Assert.True(collector.Metrics["saabot.interaction.acknowledgement"] >= 1);
        Assert.True(collector.Metrics["saabot.rest.duration"] >= 2);
        Assert.True(collector.Metrics["saabot.rest.rate_limited"] >= 1);
        Assert.True(collector.Metrics["saabot.store.duration"] >= 1);
        Assert.True(collector.Metrics["saabot.job.duration"] >= 1);
        Assert.True(collector.Metrics.ContainsKey("saabot.gateway.shards"));
        Assert.True(collector.Metrics["saabot.rest.buckets"] >= 1);
    }

    [Fact]
    public async Task A_job_that_finds_the_store_away_counts_as_failed()
    {
        using MetricLog log = new();
        await using Lab lab = await Lab.StartAsync(customize: services => services.AddSingleton(AbsentStore.Of<IDailyStore>()));
        IMeterFactory meters = lab.Bot!.Services.GetRequiredService<IMeterFactory>();
        await Lab.WhenAsync(() => log.Count(meters, "saabot.job.duration", "job", "daily-sweep") > 0);
        Assert.True(log.Count(meters, "saabot.job.duration", "outcome", "failed") > 0);
    }
}
