using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Extensibility;
using SaaBot.Bot.Jobs;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Daily;

public sealed class DailyAlarmsTests
{
    /// <summary>Quartz puts a late trigger off to the present of the trigger's clock; were that not the scheduler's, it would be late for ever.</summary>
    [Fact]
    public async Task A_late_alarm_rings_at_the_present_of_the_bots_clock()
    {
        FakeClock clock = new(new DateTimeOffset(2030, 6, 12, 2, 0, 0, TimeSpan.Zero));
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddQuartz(quartz => quartz.AddJob<NoJob>(job => job.WithIdentity(DailyAlarmJob.Key).StoreDurably()));
        await using ServiceProvider provider = services.BuildServiceProvider();
        ISchedulerFactory schedulers = provider.GetRequiredService<ISchedulerFactory>();
        CancellationToken stop = TestContext.Current.CancellationToken;

        await new DailyAlarms(schedulers, clock).SetAsync(7, clock.GetUtcNow().AddMinutes(1), stop);
        IScheduler scheduler = await schedulers.GetScheduler(stop);
        IOperableTrigger alarm = Assert.IsAssignableFrom<IOperableTrigger>(await scheduler.GetTrigger(new TriggerKey("7", DailyAlarmJob.Group), stop));
        Assert.Equal(clock.GetUtcNow().AddMinutes(1), alarm.NextFireTimeUtc);
        clock.Advance(TimeSpan.FromDays(1));
        alarm.UpdateAfterMisfire(null);
        Assert.Equal(clock.GetUtcNow(), alarm.NextFireTimeUtc);
    }

    private sealed class NoJob : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
