using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Patterns;

/// <summary>A strength of the pattern, named and explained.</summary>
/// <param name="Title">One or two words: "High availability".</param>
/// <param name="Text">The sentence that explains it.</param>
public sealed record Feature(
    LocalizedText Title,
    LocalizedText Text);
