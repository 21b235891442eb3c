namespace SaaBot.Domain.Languages;

/// <summary>One text in every language that SaaBot speaks; neither is ever empty.</summary>
/// <param name="English">The English text.</param>
/// <param name="Vietnamese">The Vietnamese text.</param>
public sealed record LocalizedText(string English, string Vietnamese)
{
    /// <summary>A text that reads the same in every language: the name of a service, a code, a number.</summary>
    /// <param name="text">The text.</param>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>The text in one language.</summary>
    /// <param name="language">The reader's language.</param>
    public string In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
