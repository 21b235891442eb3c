using System.Text.RegularExpressions;
using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Catalogs;

/// <summary>Every sentence that the bot says, by key and language. Values come in as <c>{name}</c>.</summary>
public sealed partial class PhraseBook
{
    private readonly IReadOnlyDictionary<string, LocalizedText> _phrases;

    /// <summary>A book of checked phrases: each key in each language, with the same placeholders.</summary>
    /// <param name="phrases">The phrases by key.</param>
    public PhraseBook(IReadOnlyDictionary<string, LocalizedText> phrases) => _phrases = phrases;

    /// <summary>The keys of all phrases.</summary>
    public IEnumerable<string> Keys => _phrases.Keys;

    /// <summary>A phrase in every language, its placeholders unfilled.</summary>
    /// <param name="key">The key, such as <c>pattern.unknown</c>.</param>
    /// <exception cref="KeyNotFoundException">The key is in no file: a bug, and a test finds it.</exception>
    public LocalizedText this[string key] => _phrases[key];

    /// <summary>A phrase with its placeholders filled.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="key">The key, such as <c>pattern.unknown</c>.</param>
    /// <param name="values">Name and value of each placeholder; values are inserted as they are.</param>
    /// <exception cref="KeyNotFoundException">The key is in no file: a bug, and a test finds it.</exception>
    public string Say(Language language, string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        string text = _phrases[key].In(language);
        if (values.IsEmpty)
        {
            return text;
        }

        Dictionary<string, string> filled = new(StringComparer.Ordinal);
        foreach ((string name, object value) in values)
        {
            filled[name] = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        }

        return Placeholder().Replace(text, match => filled.GetValueOrDefault(match.Groups[1].Value, match.Value));
    }

    /// <summary>The names of the placeholders in a phrase.</summary>
    /// <param name="text">The phrase.</param>
    public static IReadOnlySet<string> PlaceholdersIn(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{([a-z][A-Za-z0-9]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
