using System.Globalization;
using System.Text.RegularExpressions;

namespace SaaBot.Domain.Daily;

/// <summary>Reads the time of a daily post as people type it: <c>9:00</c>, <c>21:30</c>, <c>09h</c>, <c>9h30</c>, <c>9am</c>, <c>9:30 PM</c>, <c>9 giờ 30</c>.</summary>
public static partial class DailyTime
{
    /// <summary>The time, or null when the text is none.</summary>
    /// <param name="typed">What was typed.</param>
    public static TimeOnly? Read(string typed)
    {
        Match match = Clock().Match(typed.Trim());
        if (!match.Success)
        {
            return null;
        }

        int hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        int minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"].Success)
        {
            // Noon is 12 PM and midnight 12 AM.
            if (hour is < 1 or > 12)
            {
                return null;
            }

            bool afternoon = match.Groups["half"].Value.StartsWith("p", StringComparison.OrdinalIgnoreCase)
                || match.Groups["half"].Value.StartsWith("c", StringComparison.OrdinalIgnoreCase);
            hour = (hour % 12) + (afternoon ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    // SA and CH are the Vietnamese AM and PM.
    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})(?:\s*(?:[:.hg]|giờ|gio)\s*(?<minute>[0-9]{2})?)?\s*(?<half>am|pm|a\.m\.|p\.m\.|sa|ch)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
