using SaaBot.Bot.Commands.Comparisons;
using SaaBot.Bot.Commands.Practice;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Patterns;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>Shows a pattern as a card: the exam method's second step, recall the diagram.</summary>
/// <param name="diagrams">Shows diagrams.</param>
public sealed class PatternPresenter(DiagramSection diagrams)
{
    private const int CuesOnOverview = 6;

    /// <summary>A page of the card.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="page">The page.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="mayAttach">Whether files may be sent there.</param>
    public Reply Present(Catalog catalog, PatternPage page, Speaker speaker, bool mayAttach)
    {
        Pattern pattern = page.Pattern;
        Card card = new Card().Text(Heading(catalog, pattern, speaker));
        switch (page.View)
        {
            case PatternView.When:
                When(card, pattern, speaker);
                break;
            case PatternView.Components:
                card.List(speaker.Say("pattern.components"), pattern.Components.Select(part => Part(part, speaker)));
                break;
            case PatternView.Flow:
                Flow(card, catalog, page, speaker, mayAttach);
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
            case PatternView.Recall:
                Diagram masked = Shown(catalog, page);
                diagrams.Recall(card, page, masked, speaker, mayAttach);
                card.Menu(DiagramMenu(catalog, page, masked, speaker));
                break;
            case PatternView.Text:
                Diagram spelled = Shown(catalog, page);
                diagrams.Spell(card, spelled, speaker);
                card.Menu(DiagramMenu(catalog, page, spelled, speaker));
                break;
            default:
                Overview(card, catalog, page, speaker, mayAttach);
                break;
        }

        return card.Buttons(Buttons(catalog, page, speaker)).Build();
    }

    private static string Heading(Catalog catalog, Pattern pattern, Speaker speaker) =>
        $"## {pattern.Emoji} {speaker.Say(pattern.Name)}\n-# {speaker.Say("pattern.number", ("number", pattern.Number), ("count", catalog.Patterns.Count))}";

    private void Overview(Card card, Catalog catalog, PatternPage page, Speaker speaker, bool mayAttach)
    {
        Pattern pattern = page.Pattern;
        Diagram shown = Shown(catalog, page);
        card.Text(speaker.Say(pattern.Summary));
        diagrams.Show(card, shown, speaker, mayAttach);
        card.List(speaker.Say("pattern.cues"), pattern.Cues.OrderByDescending(cue => cue.Weight).Take(CuesOnOverview).Select(cue => $"“{speaker.Say(cue.Phrase)}”"))
            .Text($"💡 **{speaker.Say("pattern.exam-tip")}** {speaker.Say(pattern.ExamTip)}")
            .Menu(DiagramMenu(catalog, page, shown, speaker));
    }

    private static Diagram Shown(Catalog catalog, PatternPage page)
    {
        List<Diagram> all = [.. catalog.DiagramsOf(page.Pattern)];
        string id = page.Detail.Split('.')[0];
        return all.Find(diagram => diagram.Id == id) ?? all[0];
    }

    private static StringSelect DiagramMenu(Catalog catalog, PatternPage page, Diagram shown, Speaker speaker)
    {
        List<Diagram> all = [.. catalog.DiagramsOf(page.Pattern)];
        IEnumerable<SelectOption> options = all.Count == 1
            ? []
            : all.Select(diagram => new SelectOption(Label(speaker.Say(diagram.Title)), diagram.Id) { Default = diagram.Id == shown.Id });
        return new StringSelect(PatternIds.ToDetail(page.Pattern, page.View, speaker.Code), [.. options]) { Placeholder = speaker.Say("pattern.choose-diagram") };
    }

    private static void When(Card card, Pattern pattern, Speaker speaker) =>
        card.List(speaker.Say("pattern.use-when"), pattern.UseWhen.Select(speaker.Say))
            .List(speaker.Say("pattern.avoid-when"), pattern.AvoidWhen.Select(speaker.Say))
            .List(speaker.Say("pattern.cues"), pattern.Cues.OrderByDescending(cue => cue.Weight).Select(cue => $"“{speaker.Say(cue.Phrase)}”"))
            .List(speaker.Say("pattern.variants"), pattern.Variants.Select(variant => $"**{speaker.Say(variant.Name)}:** {speaker.Say(variant.Summary)}"));

    private void Flow(Card card, Catalog catalog, PatternPage page, Speaker speaker, bool mayAttach)
    {
        IReadOnlyList<FlowPlace> flows = FlowPlace.All(catalog, page.Pattern);
        if (flows.Count == 0)
        {
            card.Text(speaker.Say("pattern.no-flow"));
            return;
        }

        FlowPlace place = FlowPlace.Read(flows, page.Detail);
        diagrams.Step(card, page, place, speaker, mayAttach);
        if (flows.Count > 1)
        {
            card.Menu(new StringSelect(
                PatternIds.ToDetail(page.Pattern, PatternView.Flow, speaker.Code),
                [
                    .. flows.Take(DiscordLimits.Choices).Select(each =>
                        new SelectOption(Label($"{speaker.Say(each.Diagram.Title)} · {speaker.Say(each.Flow.Title)}"), each.FlowId) { Default = each.FlowId == place.FlowId }),
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

    private List<Button> Buttons(Catalog catalog, PatternPage page, Speaker speaker)
    {
        bool recall = diagrams.CanRecall(catalog, page.Pattern, speaker);
        return
        [
            .. Enum.GetValues<PatternView>().Where(view => view != PatternView.Recall || recall).Select(view =>
                Button.Press(
                    view == page.View ? ButtonStyle.Primary : ButtonStyle.Secondary,
                    PatternIds.ToPage(new PatternPage(page.Pattern, view, view is PatternView.Text or PatternView.Recall ? Shown(catalog, page).Id : ""), speaker.Code),
                    speaker.Say("pattern.view." + PatternIds.Name(view)))),
            .. catalog.Questions.Any(question => question.PatternId == page.Pattern.Id)
                ? [Button.Press(ButtonStyle.Success, PracticeIds.ToNew(new QuestionFilter(page.Pattern.Id)), speaker.Say("practice.quiz-me"))]
                : Array.Empty<Button>(),
        ];
    }

    private static string Label(string text) => Markdown.Cut(text, DiscordLimits.Choice);
}
