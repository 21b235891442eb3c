using System.Text;

namespace SaaBot.Bot.Replies;

/// <summary>Text for Discord's Markdown.</summary>
public static class Markdown
{
    // U+2060: invisible, keeps "@" from reading as a mention for people and clients alike; pings are off in any case.
    private const char WordJoiner = '\u2060';

    /// <summary>
    /// Text from people, shown as it was typed: formatting signs are escaped, mentions broken, line breaks kept, and direction-changing characters dropped.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        for (int index = 0; index < text.Length; index++)
        {
            char letter = text[index];
            if (letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
            {
                continue;
            }

            bool lineStart = index == 0 || text[index - 1] == '\n';
            bool formats = letter is '\\' or '*' or '_' or '~' or '`' or '|' or '<' or '[' or ']';
            if (formats || (lineStart && (letter is '#' or '>' or '-')))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
            if (letter == '@')
            {
                escaped.Append(WordJoiner);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The text cut to a length, at a space where one is near, with an ellipsis when something was cut.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="length">The most characters of the result, at least 1.</param>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        if (length <= 1)
        {
            return "…";
        }

        int end = length - 1;
        int space = text.LastIndexOf(' ', end - 1, Math.Min(end, 24));
        end = space > 0 ? space : end;
        if (char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return text[..end].TrimEnd() + "…";
    }

    /// <summary>The text as a quotation, each line marked.</summary>
    /// <param name="text">Text that is already escaped.</param>
    public static string Quote(string text) => "> " + text.ReplaceLineEndings("\n> ");

    /// <summary>The text in a box of fixed width.</summary>
    /// <param name="text">Text without three backticks in a row.</param>
    public static string Box(string text) => $"```\n{text}\n```";
}
