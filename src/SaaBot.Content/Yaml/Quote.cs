using System.Text;

namespace SaaBot.Content.Yaml;

/// <summary>Words of a file inside a message: short, on one line, without control characters.</summary>
internal static class Quote
{
    private const int Longest = 60;

    /// <summary>A value in quotes: <c>'route-53'</c>.</summary>
    public static string Value(string text) => $"'{Key(text)}'";

    /// <summary>A key as part of a field's way.</summary>
    public static string Key(string text) => text.Length <= Longest ? OneLine(text) : OneLine(text[..Longest]) + "...";

    /// <summary>A text with everything that would break the line replaced.</summary>
    public static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        StringBuilder line = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            System.Globalization.UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            bool breaks = Rune.IsControl(rune) || category is System.Globalization.UnicodeCategory.LineSeparator
                or System.Globalization.UnicodeCategory.ParagraphSeparator;
            line.Append(breaks ? " " : rune.ToString());
        }

        return line.ToString();
    }
}
