using Microsoft.Extensions.Logging;
using Quartz;
using SaaBot.Bot.Daily;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Jobs;

/// <summary>Sees that nothing is missed: schedules changed by another worker, alarms lost with a restart, clocks that were put right.</summary>
/// <param name="desk">Looks.</param>
/// <param name="log">The log.</param>
[DisallowConcurrentExecution]
public sealed class DailySweepJob(DailyDesk desk, ILogger<DailySweepJob> log) : IJob
{
    /// <summary>How often it runs.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>The job's key.</summary>
    public static JobKey Key { get; } = new("daily-sweep");

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await desk.SweepAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException failure)
        {
            log.LogWarning(failure, "The store is away; daily questions wait");
            context.Result = JobMetrics.Failed;
        }
    }
}
