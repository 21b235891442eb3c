using SaaBot.Domain.Languages;

namespace SaaBot.Bot.Replies;

/// <summary>Discord's locales as the languages that SaaBot speaks (Reference, "Locales").</summary>
public static class Locales
{
    /// <summary>The language for a Discord locale; English for every locale that has no text of its own.</summary>
    /// <param name="locale">A locale such as <c>vi</c> or <c>en-US</c>, or null.</param>
    public static Language FromLocale(string? locale) => locale == "vi" ? Language.Vietnamese : Language.English;

    /// <summary>The two letters that stand for a language in custom ids.</summary>
    /// <param name="language">The language.</param>
    public static string Code(Language language) => language == Language.Vietnamese ? "vi" : "en";

    /// <summary>The language that two letters stand for; null for any other text.</summary>
    /// <param name="code">The letters, as <see cref="Code"/> writes them.</param>
    public static Language? FromCode(string code) => code switch
    {
        "en" => Language.English,
        "vi" => Language.Vietnamese,
        _ => null,
    };
}
