using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;
using SaaBot.Bot.Commands.Daily;
using SaaBot.Bot.Components;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Jobs;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Servers;
using SaaBot.Domain.Scores;
using SaaBot.Domain.Zones;

namespace SaaBot.Hosting;

/// <summary>The parts of the daily question, and of what happens when the bot leaves a server.</summary>
internal static class DailyServices
{
    /// <summary>Adds them.</summary>
    /// <param name="services">Where to.</param>
    public static void AddDaily(this IServiceCollection services)
    {
        services.TryAddSingleton<ScoreKeeper>();
        services.TryAddSingleton<ExplanationPresenter>();
        services.AddSingleton(new ZoneFinder(TimeZoneInfo.GetSystemTimeZones()));
        services.AddSingleton<OwnMessages>();
        services.AddSingleton<HeldClaims>();
        services.AddSingleton<DailyRevealPresenter>();
        services.AddSingleton<DailyRevealer>();
        services.AddSingleton<ManagerNotes>();
        services.AddSingleton<FewQuestions>();
        services.AddSingleton<DailyPauser>();
        services.AddSingleton<DailyPoster>();
        services.AddSingleton<FinalBoards>();
        services.AddSingleton<DailyPublisher>();
        services.AddSingleton<IDailyAlarms, DailyAlarms>();
        services.AddSingleton<DailyDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<DailyDesk>());
        services.AddSingleton<AnswerCounter>();
        services.AddHostedService(provider => provider.GetRequiredService<AnswerCounter>());
        services.AddSingleton<ServerLifeWorker>();
        services.AddSingleton<IEventListener>(provider => provider.GetRequiredService<ServerLifeWorker>());
        services.AddHostedService(provider => provider.GetRequiredService<ServerLifeWorker>());
        AddCommands(services);
        AddJobs(services);
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.AddSingleton<DailySchedulePresenter>();
        services.AddSingleton<DailyAnswerPresenter>();
        services.AddSingleton<DailySetup>();
        services.AddSingleton<DailyOff>();
        services.AddSingleton<DailyStatus>();
        services.AddSingleton<DailyNow>();
        services.AddSingleton<ICommand, DailyCommand>();
        services.AddSingleton<IComponentRoute, DailyAnswerRoute>();
        services.AddSingleton<IComponentRoute, DailyResumeRoute>();
        services.AddSingleton<IComponentRoute, DailyNowRoute>();
    }

    private static void AddJobs(IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.AddJobListener<JobMetrics>();
            quartz.AddJob<DailyAlarmJob>(job => job.WithIdentity(DailyAlarmJob.Key).StoreDurably());
            quartz.ScheduleJob<DailySweepJob>(
                trigger => trigger.WithSimpleSchedule(every => every.WithInterval(DailySweepJob.Every).RepeatForever()), job => job.WithIdentity(DailySweepJob.Key));
            quartz.ScheduleJob<ServerPurgeJob>(
                trigger => trigger.WithSimpleSchedule(every => every.WithInterval(ServerPurgeJob.Every).RepeatForever()), job => job.WithIdentity(ServerPurgeJob.Key));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
