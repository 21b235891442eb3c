using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.CommandLine;
using SaaBot.Domain.Ports;
using SaaBot.EndToEndTests.Support;
using SaaBot.Hosting;
using SaaBot.LocalDiscord.Faults;
using SaaBot.Settings;

namespace SaaBot.EndToEndTests;

public sealed class HealthTests
{
    private static readonly Uri AnyPort = new("http://127.0.0.1:0");

    [Fact]
    public async Task A_connected_bot_is_alive_and_ready()
    {
        await using Lab lab = await StartAsync();
        Assert.Equal((HttpStatusCode.OK, "alive\n"), await AskAsync(lab, "/healthz"));
        Assert.Equal((HttpStatusCode.OK, "gateway: connected\nstore: reachable\n"), await AskAsync(lab, "/readyz"));
    }

    [Fact]
    public async Task A_bot_that_lost_Discord_is_alive_and_not_ready_until_it_is_back()
    {
        await using Lab lab = await StartAsync();
        lab.Discord.Faults.Add(new Fault { Kind = FaultKind.AcceptThenClose, Count = 3 });
        lab.Discord.Faults.Add(new Fault { Kind = FaultKind.Cut });
        await WhenReadyIsAsync(lab, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(lab, "/healthz")).Status);
        await WhenReadyIsAsync(lab, HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_bot_whose_store_is_away_is_not_ready()
    {
        await using Lab lab = await StartAsync(services => services.AddSingleton(AbsentStore.Of<IServerStore>()));
        (HttpStatusCode status, string body) = await AskAsync(lab, "/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("gateway: connected\nstore: out of reach\n", body);
    }

    [Fact]
    public async Task A_taken_port_stops_the_start_with_a_sentence()
    {
        await using Lab lab = await StartAsync();
        SaaBotSettings settings = Lab.SettingsOn(lab.Discord, Directory.CreateTempSubdirectory("saabot").FullName) with { HealthUrl = lab.Bot!.HealthUrl };
        BotStart start = await BotHost.StartAsync(settings, new ConfigurationBuilder().Build(), Lab.Soon);
        Assert.Null(start.Host);
        Assert.Equal(ExitCode.Settings, start.ExitCode);
        string problem = Assert.Single(start.Problems);
        Assert.StartsWith("Health:Url", problem, StringComparison.Ordinal);
        Assert.Contains(lab.Bot.HealthUrl!.Port.ToString(CultureInfo.InvariantCulture), problem, StringComparison.Ordinal);
    }

    private static Task<Lab> StartAsync(Action<IServiceCollection>? customize = null) =>
        Lab.StartAsync(customize: customize, change: settings => settings with { HealthUrl = AnyPort });

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(Lab lab, string path)
    {
        using HttpClient http = new();
        using HttpResponseMessage answer = await http.GetAsync(new Uri(lab.Bot!.HealthUrl!, path), Lab.Soon);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task WhenReadyIsAsync(Lab lab, HttpStatusCode status)
    {
        CancellationToken soon = Lab.Soon;
        while ((await AskAsync(lab, "/readyz")).Status != status)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), soon);
        }
    }
}
