using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Guides;

/// <summary>What to remember of one pattern, in a line.</summary>
/// <param name="Pattern">The id of the pattern.</param>
/// <param name="Text">The line.</param>
public sealed record GuideLine(string Pattern, LocalizedText Text);
