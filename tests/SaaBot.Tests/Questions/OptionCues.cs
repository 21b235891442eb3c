using System.Text.RegularExpressions;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Questions;

namespace SaaBot.Tests.Questions;

/// <summary>What somebody who knows nothing of AWS can see in the options alone: the cues of test-wise guessing.</summary>
internal static partial class OptionCues
{
    private static readonly string[][] English =
    [
        ["may", "might", "can", "could", "should", "usually", "often", "some", "sometimes", "possible", "most"],
        ["all", "every", "each", "always", "never", "only", "none", "any", "entire", "whole", "alone", "nothing", "no", "exactly"],
        ["without", "not", "no", "nor", "neither", "off", "instead", "keep", "kept"],
        ["script", "manual", "manually", "night", "nightly", "hourly", "hour", "daily", "weekly", "morning", "evening", "hand", "scheduled", "schedule", "code", "own"],
    ];

    private static readonly string[][] Vietnamese =
    [
        ["có thể", "thường", "một số", "nên"],
        ["mọi", "tất cả", "toàn bộ", "luôn", "không bao giờ", "chỉ", "duy nhất", "từng", "mỗi", "cả", "đúng"],
        ["không", "giữ", "thay", "bỏ", "tắt"],
        ["script", "thủ công", "đêm", "mỗi giờ", "hằng ngày", "lịch", "tự viết", "tay", "code"],
    ];

    /// <summary>
    /// The cues of each option, less their mean over the question: length, being the longest or shortest, hedging, absolute and negating words, words
    /// of toil, numbers, names, parts, likeness to the other options, words shared with them, number and length of words.
    /// </summary>
    public static double[][] Of(Question question, Language language)
    {
        string[] texts = [.. question.Options.Select(option => option.Text.In(language))];
        HashSet<string>[] words = [.. texts.Select(text => Words(text).ToHashSet(StringComparer.Ordinal))];
        double[][] cues = [.. Enumerable.Range(0, texts.Length).Select(i => Of(i, texts, words, language))];
        double[] means = [.. Enumerable.Range(0, cues[0].Length).Select(k => cues.Average(row => row[k]))];
        return [.. cues.Select(row => row.Zip(means, (value, mean) => value - mean).ToArray())];
    }

    private static double[] Of(int i, string[] texts, HashSet<string>[] words, Language language)
    {
        string text = texts[i];
        int[] lengths = [.. texts.Select(other => other.Length)];
        IReadOnlyList<string> all = Words(text);
        double[] alike = [.. words.Where((_, j) => j != i).Select(other => Likeness(words[i], other))];
        return
        [
            10 * lengths[i] / lengths.Average(),
            Alone(lengths, i, lengths.Max()),
            Alone(lengths, i, lengths.Min()),
            .. (language == Language.Vietnamese ? Vietnamese : English).Select(phrases => (double)Count(all, phrases)),
            Digits().Count(text),
            Names().Count(text),
            Joints().Count(text),
            5 * alike.Average(),
            5 * alike.Max(),
            5 * alike.Min(),
            5.0 * words[i].Count(word => words.Count(other => other.Contains(word)) > 1) / words[i].Count,
            all.Count / 5.0,
            all.Average(word => word.Length),
        ];
    }

    private static double Alone(int[] lengths, int i, int extreme) => lengths[i] == extreme && lengths.Count(length => length == extreme) == 1 ? 1 : 0;

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        int common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }

    private static int Count(IReadOnlyList<string> words, string[] phrases)
    {
        string text = $" {string.Join(' ', words)} ";
        return phrases.Sum(phrase => text.Split($" {phrase} ").Length - 1);
    }

    private static IReadOnlyList<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"[\w/-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b[A-Z][A-Za-z0-9]*", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(",| and | và ", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
