using SaaBot.Domain.Text;

namespace SaaBot.Domain.Daily;

/// <summary>Reads the days of a schedule as people type them, in English and Vietnamese: <c>weekdays</c>, <c>mon wed fri</c>, <c>T2, T4, T6</c>, <c>cuối tuần</c>.</summary>
public static class DailyDaysText
{
    private static readonly Dictionary<string, DailyDays> Words = Spelled(
        (DailyDays.Every, ["every", "everyday", "daily", "all", "every day", "all days", "moi ngay", "hang ngay"]),
        (DailyDays.Weekdays, ["weekdays", "weekday", "workdays", "ngay thuong", "trong tuan", "ngay trong tuan", "ngay lam viec"]),
        (DailyDays.Weekend, ["weekend", "weekends", "cuoi tuan"]),
        (DailyDays.Monday, ["mon", "monday", "t2", "thu 2", "thu hai"]),
        (DailyDays.Tuesday, ["tue", "tues", "tuesday", "t3", "thu 3", "thu ba"]),
        (DailyDays.Wednesday, ["wed", "wednesday", "t4", "thu 4", "thu tu"]),
        (DailyDays.Thursday, ["thu", "thur", "thurs", "thursday", "t5", "thu 5", "thu nam"]),
        (DailyDays.Friday, ["fri", "friday", "t6", "thu 6", "thu sau"]),
        (DailyDays.Saturday, ["sat", "saturday", "t7", "thu 7", "thu bay"]),
        (DailyDays.Sunday, ["sun", "sunday", "cn", "chu nhat"]));

    private static readonly int LongestPhrase = Words.Keys.Max(phrase => phrase.Split(' ').Length);

    /// <summary>The days, or null when a word is none.</summary>
    /// <param name="typed">What was typed.</param>
    public static DailyDays? Read(string typed)
    {
        string[] words = FoldedText.Fold(typed.Replace(',', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        DailyDays days = DailyDays.None;
        int at = 0;
        while (at < words.Length)
        {
            // The longest phrase wins: "thu" alone is Thursday, "thứ hai" Monday.
            int length = Enumerable.Range(1, LongestPhrase).Reverse().FirstOrDefault(size => at + size <= words.Length && Words.ContainsKey(Phrase(words, at, size)));
            if (length == 0 && words[at] is not ("and" or "va"))
            {
                return null;
            }

            days |= length == 0 ? DailyDays.None : Words[Phrase(words, at, length)];
            at += Math.Max(1, length);
        }

        return days == DailyDays.None ? null : days;
    }

    /// <summary>Days in a form that <see cref="Read"/> takes, at most 27 characters.</summary>
    /// <param name="days">Some days.</param>
    public static string Write(DailyDays days) => days switch
    {
        DailyDays.Every => "every",
        DailyDays.Weekdays => "weekdays",
        DailyDays.Weekend => "weekend",
        _ => string.Join(' ', Each(days).Select(day => day.ToString()[..3].ToLowerInvariant())),
    };

    /// <summary>The days one by one, Monday first.</summary>
    /// <param name="days">Some days.</param>
    public static IEnumerable<DailyDays> Each(DailyDays days) => Enumerable.Range(0, 7).Select(place => (DailyDays)(1 << place)).Where(day => days.HasFlag(day));

    private static Dictionary<string, DailyDays> Spelled(params IEnumerable<(DailyDays Days, string[] Phrases)> all) =>
        all.SelectMany(each => each.Phrases.Select(phrase => (phrase, each.Days))).ToDictionary(each => each.phrase, each => each.Days, StringComparer.Ordinal);

    private static string Phrase(string[] words, int at, int length) => string.Join(' ', words.Skip(at).Take(length));
}
