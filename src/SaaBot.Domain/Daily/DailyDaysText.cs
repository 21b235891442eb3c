using SaaBot.Domain.Text;

namespace SaaBot.Domain.Daily;

/// <summary>Reads the days of a schedule as people type them, in English and Vietnamese: <c>weekdays</c>, <c>mon wed fri</c>, <c>T2, T4, T6</c>, <c>cuối tuần</c>.</summary>
public static class DailyDaysText
{
    private static readonly Dictionary<string, DailyDays> Words = new(StringComparer.Ordinal)
    {
        ["every"] = DailyDays.Every, ["everyday"] = DailyDays.Every, ["daily"] = DailyDays.Every, ["all"] = DailyDays.Every,
        ["every day"] = DailyDays.Every, ["all days"] = DailyDays.Every, ["moi ngay"] = DailyDays.Every, ["hang ngay"] = DailyDays.Every,
        ["weekdays"] = DailyDays.Weekdays, ["weekday"] = DailyDays.Weekdays, ["workdays"] = DailyDays.Weekdays, ["ngay thuong"] = DailyDays.Weekdays,
        ["trong tuan"] = DailyDays.Weekdays, ["ngay trong tuan"] = DailyDays.Weekdays, ["ngay lam viec"] = DailyDays.Weekdays,
        ["weekend"] = DailyDays.Weekend, ["weekends"] = DailyDays.Weekend, ["cuoi tuan"] = DailyDays.Weekend,
        ["mon"] = DailyDays.Monday, ["tue"] = DailyDays.Tuesday, ["wed"] = DailyDays.Wednesday, ["thu"] = DailyDays.Thursday, ["fri"] = DailyDays.Friday,
        ["sat"] = DailyDays.Saturday, ["sun"] = DailyDays.Sunday, ["tues"] = DailyDays.Tuesday, ["thur"] = DailyDays.Thursday, ["thurs"] = DailyDays.Thursday,
        ["monday"] = DailyDays.Monday, ["tuesday"] = DailyDays.Tuesday, ["wednesday"] = DailyDays.Wednesday, ["thursday"] = DailyDays.Thursday, ["friday"] = DailyDays.Friday,
        ["saturday"] = DailyDays.Saturday, ["sunday"] = DailyDays.Sunday,
        ["t2"] = DailyDays.Monday, ["t3"] = DailyDays.Tuesday, ["t4"] = DailyDays.Wednesday, ["t5"] = DailyDays.Thursday, ["t6"] = DailyDays.Friday,
        ["t7"] = DailyDays.Saturday, ["cn"] = DailyDays.Sunday,
        ["thu 2"] = DailyDays.Monday, ["thu 3"] = DailyDays.Tuesday, ["thu 4"] = DailyDays.Wednesday, ["thu 5"] = DailyDays.Thursday, ["thu 6"] = DailyDays.Friday,
        ["thu 7"] = DailyDays.Saturday, ["thu hai"] = DailyDays.Monday, ["thu ba"] = DailyDays.Tuesday, ["thu tu"] = DailyDays.Wednesday, ["thu nam"] = DailyDays.Thursday,
        ["thu sau"] = DailyDays.Friday, ["thu bay"] = DailyDays.Saturday, ["chu nhat"] = DailyDays.Sunday,
    };

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

    private static string Phrase(string[] words, int at, int length) => string.Join(' ', words.Skip(at).Take(length));
}
