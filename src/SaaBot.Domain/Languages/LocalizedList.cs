namespace SaaBot.Domain.Languages;

/// <summary>Words that need not pair up between languages, such as aliases.</summary>
/// <param name="English">The English entries, possibly none.</param>
/// <param name="Vietnamese">The Vietnamese entries, possibly none.</param>
public sealed record LocalizedList(IReadOnlyList<string> English, IReadOnlyList<string> Vietnamese)
{
    /// <summary>Nothing in either language.</summary>
    public static LocalizedList Empty { get; } = new([], []);

    /// <summary>Every entry, English first.</summary>
    public IEnumerable<string> All => English.Concat(Vietnamese);

    /// <summary>The entries of one language.</summary>
    /// <param name="language">The reader's language.</param>
    public IReadOnlyList<string> In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
