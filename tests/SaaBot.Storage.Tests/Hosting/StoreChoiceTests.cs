using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Domain.Ports;
using SaaBot.Hosting;
using SaaBot.Settings;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Hosting;

public sealed class StoreChoiceTests : IAsyncLifetime
{
    private readonly SqliteLab _lab = new();
    private readonly RedisServer _server = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SaaBotSettings Settings => new()
    {
        ContentPath = Path.Combine(AppContext.BaseDirectory, "content"),
        DataPath = _lab.Folder,
        LocalUrl = new Uri("http://127.0.0.1:0"),
        RedisKeyPrefix = "choice:",
    };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _lab.DisposeAsync();
    }

    [Fact]
    public async Task Without_Redis_the_bot_keeps_everything_in_a_file_of_its_data_folder()
    {
        await RecordInBotAsync(Settings);

        Assert.True(File.Exists(_lab.File));
        await using IStores stores = await _lab.OpenAsync();
        Assert.Single(await stores.Scores.GetAnswersAsync(Sample.Guild, "s1", Stop));
    }

    [Fact]
    public async Task With_Redis_the_bot_keeps_everything_there()
    {
        RedisServer.SkipWithoutPackage();
        await _server.StartAsync();

        await RecordInBotAsync(Settings with { RedisConnection = _server.Connection });

        Assert.False(File.Exists(_lab.File));
        Assert.StartsWith(":1", await _server.SendAsync($"HLEN choice:{{{Sample.Guild}}}:answers:s1", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_starts_while_Redis_is_away_and_uses_it_when_it_comes()
    {
        RedisServer.SkipWithoutPackage();
        BotStart start = await BotHost.StartAsync(Settings with { RedisConnection = _server.Connection }, new ConfigurationBuilder().Build(), Stop);
        await using BotHost host = Assert.IsType<BotHost>(start.Host);
        IScoreStore scores = host.Services.GetRequiredService<IScoreStore>();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop));

        await _server.StartAsync();

        await Retry.UntilBackAsync(() => scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop), Stop);
        Assert.Single(await scores.GetAnswersAsync(Sample.Guild, "s1", Stop));
    }

    private static async Task RecordInBotAsync(SaaBotSettings settings)
    {
        BotStart start = await BotHost.StartAsync(settings, new ConfigurationBuilder().Build(), Stop);
        await using BotHost host = Assert.IsType<BotHost>(start.Host);
        await host.Services.GetRequiredService<IScoreStore>().RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop);
    }
}
