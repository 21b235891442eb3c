using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Bot.Jobs;
using SaaBot.Bot.Telemetry;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Storage.Tests.Support;
using SaaBot.Telemetry;
using SaaBot.Tests.Support;

namespace SaaBot.Storage.Tests.Telemetry;

public sealed class StoreMeterTests : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly SqliteLab _lab = new();
    private readonly ServiceProvider _telemetry = new ServiceCollection().AddMetrics().AddSingleton<ConnectionStatus>().AddSingleton<BotMetrics>().BuildServiceProvider();
    private readonly MetricLog _log = new();
    private IStores? _stores;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IDailyStore Daily => StoreMeter.Before(_stores!.Daily, "daily", _telemetry.GetRequiredService<BotMetrics>(), TimeProvider.System);

    public async ValueTask InitializeAsync() => _stores = await _lab.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _telemetry.DisposeAsync();
        await _stores!.DisposeAsync();
        await _lab.DisposeAsync();
    }

    [Fact]
    public async Task A_skipped_day_is_counted_once_whoever_claims_it_again()
    {
        DailyPost skipped = Sample.Post(new DateOnly(2026, 11, 23)) with { State = DailyPostState.Skipped };
        Assert.True((await Daily.ClaimAsync(skipped, Lease, Stop)).IsMine);
        await Daily.ClaimAsync(skipped, Lease, Stop);
        Assert.Equal(1, _log.Count(_telemetry.GetRequiredService<IMeterFactory>(), "saabot.daily.posts", "state", "Skipped"));
    }

    [Fact]
    public async Task A_change_of_a_paused_schedule_is_no_pause()
    {
        await Daily.SaveScheduleAsync(Sample.Schedule(1) with { Paused = PauseReason.ChannelGone }, Stop);
        Assert.Equal(0, _log.Count(_telemetry.GetRequiredService<IMeterFactory>(), "saabot.daily.pauses", "reason", "ChannelGone"));
        Assert.Equal(1, _log.Count(_telemetry.GetRequiredService<IMeterFactory>(), "saabot.store.duration", "operation", "SaveScheduleAsync"));
    }
}
