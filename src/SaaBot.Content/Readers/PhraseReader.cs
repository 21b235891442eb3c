using System.Text.RegularExpressions;
using SaaBot.Content.Texts;
using SaaBot.Content.Yaml;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Content.Readers;

/// <summary>Reads <c>strings/&lt;language&gt;.yaml</c>.</summary>
internal static partial class PhraseReader
{
    // The longest content of a message, https://discord.com/developers/docs/resources/message#create-message.
    private const int Longest = 2000;

    public static PhraseSource Read(string language, ValueReader file)
    {
        MappingReader map = file.Mapping();
        Dictionary<string, Placed<string>> phrases = new(StringComparer.Ordinal);
        foreach ((string key, ValueReader value) in map.All())
        {
            if (!Key().IsMatch(key))
            {
                value.Wrong("is not a key of the form pattern.unknown: lower-case words joined by dots and hyphens");
            }

            string text = value.Line(Longest, TextStyle.Phrase);
            string outside = text;
            foreach (string name in PhraseBook.PlaceholdersIn(text))
            {
                outside = outside.Replace($"{{{name}}}", "", StringComparison.Ordinal);
            }

            if (outside.AsSpan().ContainsAny('{', '}'))
            {
                value.Wrong("holds a brace that is no placeholder; a placeholder is {name}: letters and digits, the first lower-case");
            }

            phrases[key] = new Placed<string>(text, value.Spot);
        }

        return new PhraseSource(language, phrases);
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
