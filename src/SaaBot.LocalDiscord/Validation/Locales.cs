using System.Collections.Frozen;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>The languages a client can be set to (reference: Locales).</summary>
internal static class Locales
{
    public static readonly FrozenSet<string> All = FrozenSet.Create(
        "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja",
        "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW");
}
