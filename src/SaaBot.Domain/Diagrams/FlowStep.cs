using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Diagrams;

/// <summary>One numbered step of a flow.</summary>
/// <param name="Text">The sentence of the step.</param>
/// <param name="Touches">Ids of the boxes and links that the step is about; the rest is dimmed in its picture.</param>
public sealed record FlowStep(
    LocalizedText Text,
    IReadOnlyList<string> Touches);
