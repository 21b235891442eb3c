using System.Globalization;
using Quartz;
using SaaBot.Bot.Daily;

namespace SaaBot.Bot.Jobs;

/// <summary>A Quartz trigger for each server, at the instant that its next post or answer is due in its own zone.</summary>
/// <param name="schedulers">Quartz.</param>
/// <param name="clock">The present, by which Quartz schedules too.</param>
public sealed class DailyAlarms(ISchedulerFactory schedulers, TimeProvider clock) : IDailyAlarms
{
    /// <inheritdoc/>
    public async Task SetAsync(ulong guildId, DateTimeOffset at, CancellationToken stop)
    {
        IScheduler scheduler = await schedulers.GetScheduler(stop).ConfigureAwait(false);
        string name = guildId.ToString(CultureInfo.InvariantCulture);

        // By another clock than the scheduler's, a trigger that comes late would be late again each time it is put off, without end.
        ITrigger trigger = TriggerBuilder.Create(clock)
            .WithIdentity(name, DailyAlarmJob.Group)
            .ForJob(DailyAlarmJob.Key)
            .UsingJobData(DailyAlarmJob.Guild, name)
            .StartAt(at)
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, stop).ConfigureAwait(false);
    }
}
