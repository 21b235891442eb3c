using System.Globalization;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;

namespace SaaBot.Bot.Commands.Daily;

/// <summary>The words of schedules.</summary>
internal static class DailyText
{
    /// <summary>What a channel must allow for a daily question.</summary>
    public const Permissions Needed = Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory;

    /// <summary>The days in words.</summary>
    public static string Days(Speaker speaker, DailyDays days) => days switch
    {
        DailyDays.Every => speaker.Say("days.every"),
        DailyDays.Weekdays => speaker.Say("days.weekdays"),
        DailyDays.Weekend => speaker.Say("days.weekend"),
        _ => string.Join(", ", DailyDaysText.Each(days).Select(day => speaker.Say("days." + day.ToString().ToLowerInvariant()))),
    };

    /// <summary>A zone as people read it: <c>Asia/Ho Chi Minh</c>.</summary>
    public static string Zone(string id) => id.Replace('_', ' ');

    /// <summary>A time of day.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant as Discord shows it to each reader in their own zone.</summary>
    public static string Instant(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"<t:{at.ToUnixTimeSeconds()}:F>");
}
