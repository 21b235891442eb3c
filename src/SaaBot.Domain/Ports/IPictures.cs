using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Ports;

/// <summary>The pictures that were rendered beforehand. A picture that is missing is null: whoever asks shows the text instead.</summary>
public interface IPictures
{
    /// <summary>The whole diagram.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The reader's language.</param>
    RenderedPicture? Plain(Diagram diagram, Language language);

    /// <summary>The diagram with numbers in the place of its components.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The reader's language.</param>
    RenderedPicture? Masked(Diagram diagram, Language language);

    /// <summary>What the numbers of the masked picture stand for: by number from 1, the ids of the nodes that carry it.</summary>
    /// <param name="diagram">The diagram.</param>
    IReadOnlyList<IReadOnlyList<string>> MaskedNodes(Diagram diagram);

    /// <summary>One step of a flow.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="flow">One of its flows.</param>
    /// <param name="step">The step's place, from 0.</param>
    /// <param name="language">The reader's language.</param>
    RenderedPicture? Step(Diagram diagram, DiagramFlow flow, int step, Language language);

    /// <summary>A comparison's table or cards.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="language">The reader's language.</param>
    RenderedPicture? Table(Comparison comparison, Language language);
}
