namespace SaaBot.Domain.Languages;

/// <summary>The languages that SaaBot speaks. A new one needs a value here and its text under <c>content/</c>.</summary>
public enum Language
{
    /// <summary>English, the language of the exam and the fallback.</summary>
    English,

    /// <summary>Vietnamese, with AWS names left in English.</summary>
    Vietnamese,
}
