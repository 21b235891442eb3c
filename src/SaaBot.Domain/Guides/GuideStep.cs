using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Guides;

/// <summary>One step of the exam method.</summary>
/// <param name="Title">What to do.</param>
/// <param name="Text">How to do it, and which command practises it.</param>
public sealed record GuideStep(LocalizedText Title, LocalizedText Text);
