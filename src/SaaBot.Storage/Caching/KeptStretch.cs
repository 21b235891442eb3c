namespace SaaBot.Storage.Caching;

/// <summary>Where words are in a text, instead of the words.</summary>
/// <param name="Start">Where they begin, in UTF-16 units.</param>
/// <param name="Length">How long they are, in UTF-16 units.</param>
internal sealed record KeptStretch(int Start, int Length)
{
    /// <summary>The words.</summary>
    /// <param name="text">The text that they are of.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such place.</exception>
    public string In(string text) => text.Substring(Start, Length);
}
