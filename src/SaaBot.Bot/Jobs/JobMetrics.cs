using Quartz;
using SaaBot.Bot.Telemetry;

namespace SaaBot.Bot.Jobs;

/// <summary>Measures how long scheduled jobs run. One that could not do its work says so by the result <see cref="Failed"/>; an alarm only begins a look, which is measured where it is made.</summary>
/// <param name="metrics">Where it is counted.</param>
public sealed class JobMetrics(BotMetrics metrics) : IJobListener
{
    /// <summary>What a job leaves in <see cref="IJobExecutionContext.Result"/> when it could not do its work and has logged why.</summary>
    public static object Failed { get; } = new();

    /// <inheritdoc/>
    public string Name => "metrics";

    /// <inheritdoc/>
    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        if (!context.JobDetail.Key.Equals(DailyAlarmJob.Key))
        {
            metrics.JobRan(context.JobDetail.Key.Name, context.JobRunTime, jobException is null && context.Result != Failed);
        }

        return ValueTask.CompletedTask;
    }
}
