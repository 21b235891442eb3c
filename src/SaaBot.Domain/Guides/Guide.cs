using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Guides;

/// <summary>The exam method: how a learner uses the diagrams in the exam. Every feature of the bot serves one of its steps.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Steps">The four steps in order.</param>
/// <param name="Example">The method worked through once.</param>
/// <param name="Patterns">One line for each pattern, by number.</param>
/// <param name="Closing">The advice at the end.</param>
public sealed record Guide(
    LocalizedText Title,
    IReadOnlyList<GuideStep> Steps,
    GuideExample Example,
    IReadOnlyList<GuideLine> Patterns,
    LocalizedText Closing);
