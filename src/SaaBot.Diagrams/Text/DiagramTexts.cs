using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Ports;

namespace SaaBot.Diagrams.Text;

/// <summary><see cref="DiagramOutline"/> and <see cref="Text.AltText"/> behind the domain's port.</summary>
public sealed class DiagramTexts : IDiagramTexts
{
    /// <inheritdoc/>
    public string Outline(Diagram diagram, Language language) => DiagramOutline.Render(diagram, language);

    /// <inheritdoc/>
    public string Steps(DiagramFlow flow, Language language) => DiagramOutline.Steps(flow, language);

    /// <inheritdoc/>
    public string AltText(Diagram diagram, Language language) => Text.AltText.For(diagram, language);

    /// <inheritdoc/>
    public string AltText(Diagram diagram, DiagramFlow flow, int step, Language language) => Text.AltText.For(diagram, flow, step, language);
}
