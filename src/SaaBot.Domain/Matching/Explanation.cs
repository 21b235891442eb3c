using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Matching;

/// <summary>What of the evidence is worth telling a person; see the properties of <see cref="MatchReport"/>.</summary>
/// <param name="Deciding">The few stretches that decide.</param>
/// <param name="Separating">What tells the first pattern from the second.</param>
/// <param name="WouldFlip">What the text would have to say for the second pattern to come first.</param>
internal readonly record struct Explanation(IReadOnlyList<Evidence> Deciding, IReadOnlyList<Evidence> Separating, IReadOnlyList<LocalizedText> WouldFlip)
{
    /// <summary>There is nothing to explain.</summary>
    public static Explanation None => new([], [], []);
}
