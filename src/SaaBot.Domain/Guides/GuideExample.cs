using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Guides;

/// <summary>The exam method worked through on one question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Pattern">The id of the pattern that it calls for.</param>
/// <param name="Components">The components to look for in the options.</param>
/// <param name="Answer">The option to select.</param>
public sealed record GuideExample(LocalizedText Question, string Pattern, LocalizedText Components, LocalizedText Answer);
