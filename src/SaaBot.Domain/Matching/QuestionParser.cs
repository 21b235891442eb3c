using System.Text.RegularExpressions;

namespace SaaBot.Domain.Matching;

/// <summary>Splits a pasted exam question into its scenario and its options.</summary>
public static partial class QuestionParser
{
    /// <summary>
    /// Splits a text. Lines that start with A to F and a point, bracket or colon are options when there are at least two, in alphabetical order
    /// from A; a line after an option continues it.
    /// </summary>
    /// <param name="text">The text as pasted, cut to <see cref="MatchQuestion.LongestText"/> characters.</param>
    public static MatchQuestion Parse(string text)
    {
        string cut = text.Length > MatchQuestion.LongestText ? text[..MatchQuestion.LongestText] : text;
        MatchCollection starts = OptionStart().Matches(cut);
        List<Match> options = [];
        foreach (Match start in starts)
        {
            if (char.ToUpperInvariant(start.Groups["letter"].ValueSpan[0]) == 'A' + options.Count)
            {
                options.Add(start);
            }
        }

        if (options.Count < 2)
        {
            return new MatchQuestion(cut, []);
        }

        List<string> texts = [];
        for (int index = 0; index < options.Count; index++)
        {
            int from = options[index].Index + options[index].Length;
            int to = index + 1 < options.Count ? options[index + 1].Index : cut.Length;
            texts.Add(cut[from..to].Trim());
        }

        return new MatchQuestion(cut[..options[0].Index].TrimEnd(), texts);
    }

    [GeneratedRegex(@"^[ \t]*[\(\[]?(?<letter>[A-Fa-f])[\.\):\]][ \t]+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex OptionStart();
}
