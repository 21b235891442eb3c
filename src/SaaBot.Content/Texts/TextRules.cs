using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SaaBot.Content.Yaml;

namespace SaaBot.Content.Texts;

/// <summary>
/// The rules for every text that a learner reads. Lengths are counted in UTF-16 code units: Discord's documentation names its limits in
/// "characters" and does not say which; a text has never fewer code units than code points or visible characters, so a text
/// within the limit here is within it by any count.
/// </summary>
internal static partial class TextRules
{
    /// <summary>What is wrong with a text; each entry is a message, none when the text is good.</summary>
    /// <param name="text">The text, not empty.</param>
    /// <param name="longest">The most UTF-16 code units.</param>
    /// <param name="style">What it may hold.</param>
    public static IEnumerable<string> Broken(string text, int longest, TextStyle style)
    {
        if (UnusableCharacter(text) is { } character)
        {
            yield return $"holds a character that cannot be shown ({character}); take it out";
            yield break;
        }

        if (!text.IsNormalized(NormalizationForm.FormC))
        {
            yield return "is not composed Unicode (NFC): letters and their accents stand apart; type the text again";
        }

        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            yield return "begins or ends with a space or a line break";
        }

        if (text.Length > longest)
        {
            yield return $"has {text.Length} characters; the most is {longest}";
        }

        // The plain searches before the patterns are vectorized; nearly every text ends at them.
        if (text.AsSpan().ContainsAny('@', '<') && Mention().Match(text) is { Success: true } mention)
        {
            yield return $"holds a mention, {Quote.Value(mention.Value)}; content never mentions anyone";
        }

        if (text.Contains('#', StringComparison.Ordinal) && Heading().IsMatch(text))
        {
            yield return "begins a line with a heading; headings are laid out by the bot";
        }

        if (style != TextStyle.Phrase && text.Contains('\n', StringComparison.Ordinal))
        {
            yield return "has several lines; write one line, or fold it with >-";
        }

        if (style == TextStyle.Name && (text.Contains("**", StringComparison.Ordinal) || text.Contains('`', StringComparison.Ordinal)))
        {
            yield return "holds ** or `; names and labels have no markup";
        }

        if (style != TextStyle.Name && text.AsSpan().Count('`') % 2 != 0)
        {
            yield return "opens a ` without closing it";
        }
        else if (style != TextStyle.Name
            && text.Contains("**", StringComparison.Ordinal)
            && (WithoutCode(text).Split("**").Length - 1) % 2 != 0)
        {
            yield return "opens a ** without closing it";
        }

        if (style == TextStyle.Phrase || !text.Contains("://", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (Match address in Address().Matches(text))
        {
            if (AwsAddress(address.Value.TrimEnd('.', ',', ';', ':', '!', '?')) is null)
            {
                yield return $"holds an address, {Quote.Value(address.Value)}; only https://docs.aws.amazon.com and https://aws.amazon.com are allowed";
            }
        }
    }

    /// <summary>An address of AWS's documentation or site, or null when the text is anything else.</summary>
    /// <param name="text">The address as written.</param>
    public static Uri? AwsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
        && uri.Scheme == Uri.UriSchemeHttps
        && uri.Host is "docs.aws.amazon.com" or "aws.amazon.com"
        && uri.IsDefaultPort
        && uri.UserInfo.Length == 0
            ? uri
            : null;

    /// <summary>Whether a text is one emoji: a single visible character beyond letters, digits and punctuation.</summary>
    /// <param name="text">The text.</param>
    public static bool IsOneEmoji(string text) =>
        text.Length is > 0 and <= 32
        && new StringInfo(text).LengthInTextElements == 1
        && Rune.TryGetRuneAt(text, 0, out Rune rune)
        && rune.Value > 0xFF
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.OtherNotAssigned;

    private static string? UnusableCharacter(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool paired = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (paired)
            {
                i++;
                continue;
            }

            bool direction = c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFD' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
            if (char.IsSurrogate(c) || (char.IsControl(c) && c != '\n') || direction)
            {
                return $"U+{(int)c:X4}";
            }
        }

        return null;
    }

    /// <summary>What stands outside of <c>`code`</c>.</summary>
    private static string WithoutCode(string text) => string.Concat(text.Split('`').Where((_, index) => index % 2 == 0));

    [GeneratedRegex("@everyone|@here|<@|<#", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\s*(-#|#{1,3})\s", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[a-z]+://[^\s)>\]""'`]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
