using SaaBot.Diagrams.Layout;
using SaaBot.Diagrams.Metrics;
using SaaBot.Diagrams.Text;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Svg;

/// <summary>The strip under the picture of a step; equally high for all steps of a flow, so that nothing jumps while one goes through them.</summary>
internal sealed class StepCaption
{
    private const int Inset = 20;
    private const int BadgeRoom = 38;
    private const int Top = 12;
    private const int Bottom = 14;
    private static readonly TextStyle Heading = new(13, FontWeight.SemiBold, 19);
    private readonly DiagramFlow _flow;
    private readonly Language _language;
    private readonly int _width;
    private readonly List<TextBlock> _sentences;

    /// <summary>The captions of a flow.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="language">The language of the sentences.</param>
    /// <param name="width">The width of the picture.</param>
    public StepCaption(DiagramFlow flow, Language language, int width)
    {
        _flow = flow;
        _language = language;
        _width = width;
        _sentences = [.. flow.Steps.Select(s => TextBlock.Wrap(PlainText.Of(s.Text.In(language)), LayoutStyle.Caption, width - (2 * Inset) - BadgeRoom))];
        Height = Top + Heading.LineHeight + _sentences.Max(s => s.Height) + Bottom;
    }

    /// <summary>The height of the strip.</summary>
    public int Height { get; }

    /// <summary>Draws the caption of one step.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="index">The step's place, from 0.</param>
    /// <param name="y">The top of the strip.</param>
    public void Draw(SvgWriter svg, int index, int y)
    {
        svg.Rect(new Rect(0, y, _width, Height), "#f6f7f9", null);
        svg.Rect(new Rect(0, y, _width, 1), Palette.Rule, null);
        svg.Badge(Inset + 13, y + Top + 16, 14, Palette.Badge, $"{index + 1}", 15);
        var place = _language == Language.Vietnamese ? $"bước {index + 1}/{_flow.Steps.Count}" : $"step {index + 1} of {_flow.Steps.Count}";
        var heading = TextBlock.Wrap($"{_flow.Title.In(_language)} · {place}", Heading, _width);
        var x = Inset + BadgeRoom;
        svg.Text(new PlacedText(heading, new Rect(x, y + Top, heading.Width, heading.Height)), Palette.Quiet, centered: false);
        var sentence = _sentences[index];
        svg.Text(new PlacedText(sentence, new Rect(x, y + Top + Heading.LineHeight, sentence.Width, sentence.Height)), Palette.Ink, centered: false);
    }
}
