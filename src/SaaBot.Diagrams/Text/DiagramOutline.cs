using System.Text;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Text;

/// <summary>A diagram as monospaced text: a tree of its boxes with an arrow for each link, for screen readers and narrow windows.</summary>
public static class DiagramOutline
{
    /// <summary>The narrowest outline that stays readable.</summary>
    public const int MinColumns = 24;

    /// <summary>The tree of a diagram. Groups stand in brackets; under each box come its notes and the arrows that leave it.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="columns">The most columns of a line, at least <see cref="MinColumns"/>.</param>
    /// <returns>Lines joined by line feeds, without one at the end.</returns>
    public static string Render(Diagram diagram, Language language, int columns = 40)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, MinColumns);
        var outline = new OutlineWriter(diagram, language, columns);
        return outline.Write();
    }

    /// <summary>The numbered steps of one flow, under the flow's title.</summary>
    /// <param name="flow">A flow of a diagram.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="columns">The most columns of a line, at least <see cref="MinColumns"/>.</param>
    /// <returns>Lines joined by line feeds, without one at the end.</returns>
    public static string Steps(DiagramFlow flow, Language language, int columns = 40)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, MinColumns);
        var text = new StringBuilder();
        text.AppendJoin('\n', MonospaceText.Wrap(flow.Title.In(language), columns));
        for (var i = 0; i < flow.Steps.Count; i++)
        {
            text.Append('\n').Append(Step(flow, i, language, columns));
        }

        return text.ToString();
    }

    /// <summary>One step of a flow with its number.</summary>
    /// <param name="flow">A flow of a diagram.</param>
    /// <param name="index">The step's place, from 0.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="columns">The most columns of a line, at least <see cref="MinColumns"/>.</param>
    /// <returns>Lines joined by line feeds, without one at the end.</returns>
    public static string Step(DiagramFlow flow, int index, Language language, int columns = 40)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, MinColumns);
        var number = $"{index + 1}. ";
        var indent = new string(' ', number.Length);
        var lines = MonospaceText.Wrap(PlainText.Of(flow.Steps[index].Text.In(language)), columns - number.Length);
        return number + string.Join('\n' + indent, lines);
    }
}
