using Quartz;
using SaaBot.Bot.Telemetry;

namespace SaaBot.Bot.Jobs;

/// <summary>Measures how long scheduled jobs run.</summary>
/// <param name="metrics">Where it is counted.</param>
public sealed class JobMetrics(BotMetrics metrics) : IJobListener
{
    /// <inheritdoc/>
    public string Name => "metrics";

    /// <inheritdoc/>
    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        metrics.JobRan(context.JobDetail.Key.Name, context.JobRunTime, jobException is null);
        return ValueTask.CompletedTask;
    }
}
