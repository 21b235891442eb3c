using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Ports;

/// <summary>Diagrams told in words, for people and places that show no pictures.</summary>
public interface IDiagramTexts
{
    /// <summary>A monospaced tree of the boxes with an arrow for each link.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The reader's language.</param>
    string Outline(Diagram diagram, Language language);

    /// <summary>The numbered steps of a flow as monospaced text.</summary>
    /// <param name="flow">A flow of a diagram.</param>
    /// <param name="language">The reader's language.</param>
    string Steps(DiagramFlow flow, Language language);

    /// <summary>A description of the whole picture, at most 1024 characters.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The reader's language.</param>
    string AltText(Diagram diagram, Language language);

    /// <summary>A description of the picture of one step, at most 1024 characters.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="flow">One of its flows.</param>
    /// <param name="step">The step's place, from 0.</param>
    /// <param name="language">The reader's language.</param>
    string AltText(Diagram diagram, DiagramFlow flow, int step, Language language);
}
