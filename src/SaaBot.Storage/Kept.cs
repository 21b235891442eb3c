namespace SaaBot.Storage;

/// <summary>How long the stores keep what is over.</summary>
internal static class Kept
{
    /// <summary>A quiz that has ended, with its answers: long enough for its buttons and its final table.</summary>
    public static readonly TimeSpan EndedQuiz = TimeSpan.FromDays(7);
}
