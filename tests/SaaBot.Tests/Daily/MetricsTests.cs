using SaaBot.Discord.Rest;
using SaaBot.Domain.Ports;
using SaaBot.Tests.Daily.Support;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Daily;

public sealed class MetricsTests : DailyTest
{
    private const string Jobs = "saabot.job.duration";

    [Fact]
    public async Task A_look_counts_as_done_and_one_that_the_store_failed_as_failed()
    {
        using MetricLog log = new();
        bool isAway = true;
        (IDailyStore daily, _) = CalledProxy.Before(Daily, (method, _) => isAway && method == nameof(IDailyStore.GetScheduleAsync) ? new StoreUnavailableException("away") : null);
        DailyWorker worker = Worker(daily);
        await worker.Desk.Look(Guild);
        Assert.Equal((0, 1), (log.Count(worker.Meters, Jobs, "outcome", "done"), log.Count(worker.Meters, Jobs, "outcome", "failed")));

        isAway = false;
        await worker.Desk.Look(Guild);
        Assert.Equal((1, 1), (log.Count(worker.Meters, Jobs, "outcome", "done"), log.Count(worker.Meters, Jobs, "outcome", "failed")));
        Assert.Equal(2, log.Count(worker.Meters, Jobs, "job", "daily-look"));
    }

    [Fact]
    public async Task A_pause_is_counted_once()
    {
        using MetricLog log = new();
        DailyWorker worker = Worker();
        Discord.Refuse = channel => channel == Channel ? new RestError(RestErrorKind.Forbidden, "No.") { Code = DiscordErrorCode.MissingAccess } : null;
        await LiveAsync(Due, worker);
        await PassUntilAsync(() => log.Count(worker.Meters, "saabot.daily.pauses", "reason", "PermissionLost") > 0);
        await LiveAsync(Due.AddDays(1), worker);
        Assert.Equal(1, log.Count(worker.Meters, "saabot.daily.pauses", "reason", "PermissionLost"));
    }
}
