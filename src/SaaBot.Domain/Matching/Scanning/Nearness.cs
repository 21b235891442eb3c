namespace SaaBot.Domain.Matching.Scanning;

/// <summary>
/// How much words count by their place: exam questions tell first what is there already and ask at their end, so that in a long text what stands far from the end counts less.
/// The figures were chosen by cross-validation over scenarios.
/// </summary>
internal static class Nearness
{
    // So many words at the end count fully; a text without more is weighed alike everywhere.
    private const int FullWords = 60;

    // What each word further away takes off, down to the least.
    private const float Loss = 0.02f;
    private const float Least = 0.4f;

    /// <summary>What weights are multiplied by, from 0.4 to 1.</summary>
    /// <param name="wordsToEnd">How many words there are from the place to the end of the text.</param>
    public static float Of(int wordsToEnd) => wordsToEnd <= FullWords ? 1 : MathF.Max(Least, 1 - ((wordsToEnd - FullWords) * Loss));
}
