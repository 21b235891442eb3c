namespace SaaBot.Domain.Matching;

/// <summary>The option that meets the requirements best.</summary>
/// <param name="Index">Its place among the options, from 0.</param>
/// <param name="Met">The words in it that meet the pattern's requirements.</param>
public sealed record OptionChoice(int Index, IReadOnlyList<string> Met)
{
    /// <summary>How likely the option is the right one, 0 to 1, by a matcher that knows.</summary>
    public double Chance { get; init; }
}
