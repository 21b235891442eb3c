using SaaBot.Bot.Commands.Comparisons;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Patterns;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>Shows a pattern as a card: the exam method's second step, recall the diagram.</summary>
/// <param name="diagrams">Diagrams in words.</param>
public sealed class PatternPresenter(IDiagramTexts diagrams)
{
    private const int CuesOnOverview = 6;

    /// <summary>A page of the card.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="page">The page.</param>
    /// <param name="speaker">The language.</param>
    public Reply Present(Catalog catalog, PatternPage page, Speaker speaker)
    {
        Pattern pattern = page.Pattern;
        Card card = new Card().Text(Heading(pattern, speaker));
        switch (page.View)
        {
            case PatternView.When:
                When(card, pattern, speaker);
                break;
            case PatternView.Components:
                card.List(speaker.Say("pattern.components"), pattern.Components.Select(part => Part(part, speaker)));
                break;
            case PatternView.Flow:
                Flow(card, catalog, page, speaker);
                break;
            case PatternView.Figures:
                card.List(speaker.Say("pattern.features"), pattern.Features.Select(feature => $"**{speaker.Say(feature.Title)}:** {speaker.Say(feature.Text)}"));
                card.List(speaker.Say("pattern.figures"), pattern.Figures.Select(figure => FigureLine(figure, speaker)));
                break;
            case PatternView.Compare:
                card.Text(speaker.Say("pattern.compare-hint"));
                card.Menu(ComparePresenter.TopicMenu(pattern.Comparisons.Select(id => catalog.Comparison(id)!), speaker));
                card.Menu(ComparePresenter.PairMenu(catalog, pattern, speaker));
                break;
            default:
                Overview(card, catalog, page, speaker);
                break;
        }

        return card.Buttons(Buttons(page, speaker)).Build();
    }

    private static string Heading(Pattern pattern, Speaker speaker) =>
        $"## {pattern.Emoji} {speaker.Say(pattern.Name)}\n-# {speaker.Say("pattern.number", ("number", pattern.Number))}";

    private void Overview(Card card, Catalog catalog, PatternPage page, Speaker speaker)
    {
        Pattern pattern = page.Pattern;
        List<Diagram> all = [.. catalog.DiagramsOf(pattern)];
        Diagram shown = all.Find(diagram => diagram.Id == page.Detail) ?? all[0];
        card.Text(speaker.Say(pattern.Summary))
            .Text($"**{speaker.Say(shown.Title)}** · {speaker.Say(shown.Caption)}\n{Markdown.Box(diagrams.Outline(shown, speaker.Language))}")
            .List(speaker.Say("pattern.cues"), pattern.Cues.OrderByDescending(cue => cue.Weight).Take(CuesOnOverview).Select(cue => $"“{speaker.Say(cue.Phrase)}”"))
            .Text($"💡 **{speaker.Say("pattern.exam-tip")}** {speaker.Say(pattern.ExamTip)}");
        if (all.Count > 1)
        {
            card.Menu(new StringSelect(
                PatternIds.ToDetail(pattern, PatternView.Overview, speaker.Code),
                [.. all.Select(diagram => new SelectOption(Label(speaker.Say(diagram.Title)), diagram.Id) { Default = diagram.Id == shown.Id })])
            {
                Placeholder = speaker.Say("pattern.choose-diagram"),
            });
        }
    }

    private static void When(Card card, Pattern pattern, Speaker speaker) =>
        card.List(speaker.Say("pattern.use-when"), pattern.UseWhen.Select(speaker.Say))
            .List(speaker.Say("pattern.avoid-when"), pattern.AvoidWhen.Select(speaker.Say))
            .List(speaker.Say("pattern.cues"), pattern.Cues.OrderByDescending(cue => cue.Weight).Select(cue => $"“{speaker.Say(cue.Phrase)}”"))
            .List(speaker.Say("pattern.variants"), pattern.Variants.Select(variant => $"**{speaker.Say(variant.Name)}:** {speaker.Say(variant.Summary)}"));

    private static void Flow(Card card, Catalog catalog, PatternPage page, Speaker speaker)
    {
        List<(Diagram Diagram, DiagramFlow Flow, string Id)> flows =
        [
            .. catalog.DiagramsOf(page.Pattern).SelectMany(diagram => diagram.Flows.Select(flow => (diagram, flow, $"{diagram.Id}.{flow.Id}"))),
        ];
        if (flows.Count == 0)
        {
            card.Text(speaker.Say("pattern.no-flow"));
            return;
        }

        (Diagram diagram, DiagramFlow shown, string shownId) = flows.Find(each => each.Id == page.Detail) is { Flow: not null } found ? found : flows[0];
        IEnumerable<string> steps = shown.Steps.Select((step, index) => $"{index + 1}. {speaker.Say(step.Text)}");
        card.Text($"**{speaker.Say(diagram.Title)} · {speaker.Say(shown.Title)}**\n{string.Join('\n', steps)}");
        if (flows.Count > 1)
        {
            card.Menu(new StringSelect(
                PatternIds.ToDetail(page.Pattern, PatternView.Flow, speaker.Code),
                [
                    .. flows.Take(DiscordLimits.Choices).Select(each =>
                        new SelectOption(Label($"{speaker.Say(each.Diagram.Title)} · {speaker.Say(each.Flow.Title)}"), each.Id) { Default = each.Id == shownId }),
                ])
            {
                Placeholder = speaker.Say("pattern.choose-flow"),
            });
        }
    }

    private static string Part(Domain.Patterns.Component part, Speaker speaker) =>
        $"**{speaker.Say(part.Name)}** ({speaker.Say(part.Layer)}): {speaker.Say(part.Purpose)}\n  -# {speaker.Say("pattern.availability")}: {speaker.Say(part.Availability)}";

    private static string FigureLine(Figure figure, Speaker speaker)
    {
        string line = $"{speaker.Say(figure.Label)}: **{speaker.Say(figure.Value)}**";
        string note = figure.Note is null ? "" : speaker.Say(figure.Note);
        string source = figure.Source is null ? "" : $"[{speaker.Say("pattern.source")}](<{figure.Source}>)";
        string small = string.Join(' ', new[] { note, source }.Where(text => text.Length > 0));
        return small.Length == 0 ? line : $"{line}\n  -# {small}";
    }

    private static Button[] Buttons(PatternPage page, Speaker speaker) =>
    [
        .. Enum.GetValues<PatternView>().Select(view =>
            new Button(view == page.View ? ButtonStyle.Primary : ButtonStyle.Secondary)
            {
                CustomId = PatternIds.ToPage(new PatternPage(page.Pattern, view, ""), speaker.Code),
                Label = speaker.Say("pattern.view." + PatternIds.Name(view)),
            }),
    ];

    private static string Label(string text) => Markdown.Cut(text, DiscordLimits.Choice);
}
