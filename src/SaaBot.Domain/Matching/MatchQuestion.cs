namespace SaaBot.Domain.Matching;

/// <summary>A scenario, and the options of the exam question when it has any.</summary>
/// <param name="Text">The scenario without its options.</param>
/// <param name="Options">The options in order; none when the scenario stands alone.</param>
public sealed record MatchQuestion(string Text, IReadOnlyList<string> Options)
{
    /// <summary>The longest text that is weighed, in characters: Discord's longest modal field.</summary>
    public const int LongestText = 4000;
}
