using System.Globalization;
using SaaBot.Bot.Components;
using SaaBot.Domain.Daily;

namespace SaaBot.Bot.Commands.Daily;

/// <summary>The custom ids of the daily question: <c>daily:1:date[:letter]</c> answers, <c>daily-now:1:kind:snowflake</c> posts at once, <c>daily-resume:1</c> wakes a schedule.</summary>
public static class DailyIds
{
    /// <summary>The route that takes an answer.</summary>
    public const string Answer = "daily";

    /// <summary>The route that posts at once.</summary>
    public const string Now = "daily-now";

    /// <summary>The route that wakes a schedule.</summary>
    public const string Resume = "daily-resume";

    /// <summary>The version of the arguments.</summary>
    public const int Version = 1;

    /// <summary>Posts the day's own question at once.</summary>
    public const string Todays = "today";

    /// <summary>Posts one more question, which earns no points.</summary>
    public const string Extra = "extra";

    private const string DateFormat = "yyyyMMdd";

    /// <summary>What the custom ids of a date's post begin with.</summary>
    /// <param name="post">The post.</param>
    public static string PrefixOf(DailyPost post) => CustomId.Of(Answer, Version, Date(post.Date)).Encode();

    /// <summary>A date as it stands in a custom id.</summary>
    /// <param name="date">The date.</param>
    public static string Date(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a date; null when it is none.</summary>
    /// <param name="text">What stands in a custom id.</param>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;
}
