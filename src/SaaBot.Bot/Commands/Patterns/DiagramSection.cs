using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Patterns;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>The parts of a pattern's card that show a diagram: as a picture, in words, or masked.</summary>
/// <param name="texts">Diagrams in words.</param>
/// <param name="pictures">Diagrams as pictures.</param>
public sealed class DiagramSection(IDiagramTexts texts, IPictures pictures)
{
    /// <summary>Whether a pattern's diagrams have masked pictures.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="speaker">The language.</param>
    public bool CanRecall(Catalog catalog, Pattern pattern, Speaker speaker) =>
        catalog.DiagramsOf(pattern).Any(diagram => pictures.Masked(diagram, speaker.Language) is not null);

    /// <summary>The diagram as a picture; in words where there is none or files may not be sent.</summary>
    /// <param name="card">The card.</param>
    /// <param name="diagram">The diagram.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="mayAttach">Whether files may be sent there.</param>
    public void Show(Card card, Diagram diagram, Speaker speaker, bool mayAttach)
    {
        card.Text($"**{speaker.Say(diagram.Title)}** · {speaker.Say(diagram.Caption)}");
        if (!TryPicture(card, pictures.Plain(diagram, speaker.Language), mayAttach, speaker))
        {
            card.Text(Markdown.Box(texts.Outline(diagram, speaker.Language)));
        }
    }

    /// <summary>The diagram in words.</summary>
    /// <param name="card">The card.</param>
    /// <param name="diagram">The diagram.</param>
    /// <param name="speaker">The language.</param>
    public void Spell(Card card, Diagram diagram, Speaker speaker) =>
        card.Text($"**{speaker.Say(diagram.Title)}** · {speaker.Say(diagram.Caption)}")
            .Text(Markdown.Box(texts.Outline(diagram, speaker.Language)))
            .Text($"**{speaker.Say("pattern.in-words")}** {texts.AltText(diagram, speaker.Language)}");

    /// <summary>One step of a flow: its picture, every sentence with this one bold, and buttons to step on.</summary>
    /// <param name="card">The card.</param>
    /// <param name="page">The page.</param>
    /// <param name="place">The flow and the step.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="mayAttach">Whether files may be sent there.</param>
    public void Step(Card card, PatternPage page, FlowPlace place, Speaker speaker, bool mayAttach)
    {
        (Diagram diagram, DiagramFlow flow, int step) = place;
        bool pictured = TryPicture(card, pictures.Step(diagram, flow, step, speaker.Language), mayAttach, speaker);
        IEnumerable<string> steps = flow.Steps.Select((each, index) =>
            pictured && index == step ? $"{index + 1}. **{speaker.Say(each.Text).Replace("**", "", StringComparison.Ordinal)}**" : $"{index + 1}. {speaker.Say(each.Text)}");
        card.Text($"**{speaker.Say(diagram.Title)} · {speaker.Say(flow.Title)}**\n{string.Join('\n', steps)}");
        if (pictured && flow.Steps.Count > 1)
        {
            card.Buttons(
                StepButton(page, place with { Step = step - 1 }, "◀ " + speaker.Say("pattern.back"), step == 0, speaker),
                StepButton(page, place with { Step = step + 1 }, speaker.Say("pattern.next") + " ▶", step == flow.Steps.Count - 1, speaker));
        }
    }

    /// <summary>The masked diagram to name from memory, with its key once it is asked for.</summary>
    /// <param name="card">The card.</param>
    /// <param name="page">The page.</param>
    /// <param name="diagram">The diagram.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="mayAttach">Whether files may be sent there.</param>
    public void Recall(Card card, PatternPage page, Diagram diagram, Speaker speaker, bool mayAttach)
    {
        bool solved = page.Detail == diagram.Id + ".key";
        card.Text($"**{speaker.Say(diagram.Title)}** · {speaker.Say(solved ? "pattern.recall-solved" : "pattern.recall-hint")}");
        if (!TryPicture(card, pictures.Masked(diagram, speaker.Language), mayAttach, speaker))
        {
            return;
        }

        if (solved)
        {
            Dictionary<string, DiagramNode> nodes = NodesOf(diagram.Children).ToDictionary(node => node.Id, StringComparer.Ordinal);
            IEnumerable<string> key = pictures.MaskedNodes(diagram)
                .Select((ids, index) => $"{index + 1}. {string.Join(" / ", ids.Select(id => speaker.Say(nodes[id].Label)).Distinct(StringComparer.Ordinal))}");
            card.Text(string.Join('\n', key));
            return;
        }

        card.Buttons(Button.Press(
            ButtonStyle.Success, PatternIds.ToPage(page with { Detail = diagram.Id + ".key" }, speaker.Code), speaker.Say("pattern.recall-key")));
    }

    private static IEnumerable<DiagramNode> NodesOf(IEnumerable<DiagramElement> elements) =>
        elements.SelectMany(element => element is DiagramGroup group ? NodesOf(group.Children) : [(DiagramNode)element]);

    private static Button StepButton(PatternPage page, FlowPlace place, string label, bool disabled, Speaker speaker) =>
        Button.Press(ButtonStyle.Secondary, PatternIds.ToPage(page with { Detail = place.Detail }, speaker.Code), label) with { Disabled = disabled ? true : null };

    private static bool TryPicture(Card card, RenderedPicture? picture, bool mayAttach, Speaker speaker)
    {
        if (picture is null)
        {
            return false;
        }

        if (!mayAttach)
        {
            card.Text("-# " + speaker.Say("error.no-files"));
            return false;
        }

        card.Picture(new FilePart(picture.FileName, "image/png", picture.Png, picture.AltText));
        return true;
    }
}
