using System.Globalization;
using Quartz;
using SaaBot.Bot.Daily;

namespace SaaBot.Bot.Jobs;

/// <summary>Has one server looked at.</summary>
/// <param name="desk">Looks.</param>
public sealed class DailyAlarmJob(DailyDesk desk) : IJob
{
    /// <summary>The group of the triggers.</summary>
    public const string Group = "daily";

    /// <summary>The key of the server in a trigger's data.</summary>
    public const string Guild = "guild";

    /// <summary>The job's key.</summary>
    public static JobKey Key { get; } = new("daily-alarm");

    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        // Begun, not waited for: a thousand servers at nine o'clock must not stand in line for Quartz's few threads.
        _ = desk.Look(ulong.Parse(context.MergedJobDataMap.GetString(Guild)!, CultureInfo.InvariantCulture));
        return ValueTask.CompletedTask;
    }
}
