using System.Globalization;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Languages;

namespace SaaBot.Bot.Replies;

/// <summary>Says things in one language: what a presenter speaks with.</summary>
/// <param name="phrases">The bot's sentences.</param>
/// <param name="language">The language of this answer.</param>
public sealed class Speaker(PhraseBook phrases, Language language)
{
    /// <summary>The language of this answer.</summary>
    public Language Language { get; } = language;

    private CultureInfo Culture => CultureInfo.GetCultureInfo(Language == Language.Vietnamese ? "vi-VN" : "en-US");

    /// <summary>The language as it stands in a custom id: <c>en</c> or <c>vi</c>.</summary>
    public string Code => Locales.Code(Language);

    /// <summary>A sentence of the bot.</summary>
    /// <param name="key">Its key in <c>content/strings</c>.</param>
    /// <param name="values">Its placeholders; text from people must be escaped already.</param>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => phrases.Say(Language, key, values);

    /// <summary>A whole number with the language's own grouping.</summary>
    /// <param name="value">The number.</param>
    public string Number(long value) => value.ToString("N0", Culture);

    /// <summary>A share as whole percent.</summary>
    /// <param name="share">0 to 1.</param>
    public string Percent(double share) => (share * 100).ToString("N0", Culture) + " %";

    /// <summary>A text of the content.</summary>
    /// <param name="text">The text in every language.</param>
    public string Say(LocalizedText text) => text.In(Language);
}
