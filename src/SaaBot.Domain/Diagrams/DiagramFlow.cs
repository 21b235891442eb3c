using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Diagrams;

/// <summary>A numbered sequence told on a diagram.</summary>
/// <param name="Id">Unique inside the diagram.</param>
/// <param name="Kind">What the sequence tells.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Steps">Its steps in order; at least one.</param>
public sealed record DiagramFlow(
    string Id,
    FlowKind Kind,
    LocalizedText Title,
    IReadOnlyList<FlowStep> Steps);
