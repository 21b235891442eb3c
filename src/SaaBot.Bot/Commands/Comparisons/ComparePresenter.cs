using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Components;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Patterns;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Comparisons;

/// <summary>
/// Shows comparisons: a table as a picture, or as lists, which read well on a phone where a table of text does not. The exam method's third step, match
/// components to requirements.
/// </summary>
/// <param name="pictures">Tables as pictures.</param>
public sealed class ComparePresenter(IPictures pictures)
{
    private const int NameShown = 60;

    /// <summary>One comparison as its picture, with the text behind a button; as text where there is none or files may not be sent.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="mayAttach">Whether files may be sent there.</param>
    public Reply Show(Catalog catalog, Comparison comparison, Speaker speaker, bool mayAttach)
    {
        if (pictures.Table(comparison, speaker.Language) is not { } picture)
        {
            return Topic(catalog, comparison, speaker, note: "");
        }

        if (!mayAttach)
        {
            return Topic(catalog, comparison, speaker, speaker.Say("error.no-files"));
        }

        return new Card()
            .Text($"## ⚖️ {speaker.Say(comparison.Title)}\n{speaker.Say(comparison.Intro)}")
            .Picture(new FilePart(picture.FileName, "image/png", picture.Png, picture.AltText))
            .Text($"⚠️ **{speaker.Say("compare.trap")}** {speaker.Say(comparison.Trap)}")
            .Buttons(
            [
                Button.Press(ButtonStyle.Secondary, CompareIds.ToText(comparison, speaker.Code), speaker.Say("pattern.view.text")),
                .. comparison.Patterns.Select(id => OpenPattern(catalog.Pattern(id)!, speaker)),
            ])
            .Build();
    }

    /// <summary>One comparison in words: each row with a line for each option, when to choose which, and the trap.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="note">Why it is in words, or nothing.</param>
    public static Reply Topic(Catalog catalog, Comparison comparison, Speaker speaker, string note)
    {
        Card card = new Card()
            .Text($"## ⚖️ {speaker.Say(comparison.Title)}\n{speaker.Say(comparison.Intro)}")
            .Text(note.Length == 0 ? "" : "-# " + note);
        foreach (ComparisonRow row in comparison.Rows)
        {
            IEnumerable<string> cells = comparison.Options.Zip(row.Cells, (option, cell) => $"{speaker.Say(option.Name)}: {speaker.Say(cell)}");
            card.List(speaker.Say(row.Label), cells);
        }

        foreach (ComparisonOption option in comparison.Options)
        {
            IEnumerable<string> lines = option.ChooseWhen.Select(when => "✅ " + speaker.Say(when));
            card.List(
                speaker.Say("compare.choose", ("option", speaker.Say(option.Name))),
                option.AvoidWhen is null ? lines : lines.Append($"❌ {speaker.Say("compare.not-when")} {speaker.Say(option.AvoidWhen)}"));
        }

        return card
            .Text(comparison.Conclusion is null ? "" : $"**{speaker.Say("compare.conclusion")}** {speaker.Say(comparison.Conclusion)}")
            .Text($"⚠️ **{speaker.Say("compare.trap")}** {speaker.Say(comparison.Trap)}")
            .Text(comparison.Source is null ? "" : $"-# [{speaker.Say("pattern.source")}](<{comparison.Source}>)")
            .Buttons([.. comparison.Patterns.Select(id => OpenPattern(catalog.Pattern(id)!, speaker))])
            .Build();
    }

    /// <summary>Two patterns side by side, question by question, in the order of their numbers.</summary>
    /// <param name="first">One pattern.</param>
    /// <param name="second">Another pattern.</param>
    /// <param name="speaker">The language.</param>
    public static Reply Pair(Pattern first, Pattern second, Speaker speaker)
    {
        (Pattern left, Pattern right) = first.Number < second.Number ? (first, second) : (second, first);
        Card card = new Card().Text($"## ⚖️ {left.Emoji} {speaker.Say(left.Name)} · {right.Emoji} {speaker.Say(right.Name)}");
        foreach (FacetKind facet in Enum.GetValues<FacetKind>())
        {
            card.Text($"**{speaker.Say(FacetKey(facet))}**\n{left.Emoji} {speaker.Say(left.Facets[facet])}\n{right.Emoji} {speaker.Say(right.Facets[facet])}");
        }

        return card.Buttons(OpenPattern(left, speaker), OpenPattern(right, speaker)).Build();
    }

    /// <summary>Every comparison, to choose from.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="speaker">The language.</param>
    public static Reply All(Catalog catalog, Speaker speaker) =>
        new Card()
            .Text($"## ⚖️ {speaker.Say("compare.title")}\n{speaker.Say("compare.hint")}")
            .List(speaker.Say("compare.topics"), catalog.Comparisons.Select(comparison => $"**{speaker.Say(comparison.Title)}**"))
            .Menu(TopicMenu(catalog.Comparisons, speaker))
            .Build();

    /// <summary>Nothing has that name; these are the nearest, comparisons first.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="comparisons">The nearest comparisons.</param>
    /// <param name="patterns">The nearest patterns.</param>
    /// <param name="speaker">The language.</param>
    public static Reply Unknown(string typed, IReadOnlyList<Comparison> comparisons, IReadOnlyList<Pattern> patterns, Speaker speaker) =>
        new Card()
            .Text(speaker.Say("compare.unknown", ("name", Markdown.Escape(Markdown.Cut(typed.ReplaceLineEndings(" "), NameShown)))))
            .Buttons([.. comparisons.Select(comparison => Button.Press(
                ButtonStyle.Secondary, CompareIds.ToTopic(comparison, speaker.Code), Markdown.Cut(speaker.Say(comparison.Title), DiscordLimits.ButtonLabel)))])
            .Buttons([.. patterns.Select(pattern => OpenPattern(pattern, speaker))])
            .Build();

    /// <summary>One pattern, to be compared with another that is chosen from a menu.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="speaker">The language.</param>
    public static Reply One(Catalog catalog, Pattern pattern, Speaker speaker) =>
        new Card()
            .Text($"## ⚖️ {pattern.Emoji} {speaker.Say(pattern.Name)}\n{speaker.Say("pattern.compare-hint")}")
            .Menu(TopicMenu(pattern.Comparisons.Select(id => catalog.Comparison(id)!), speaker))
            .Menu(PairMenu(catalog, pattern, speaker))
            .Build();

    /// <summary>A menu of comparisons.</summary>
    /// <param name="comparisons">What it offers, at most 25.</param>
    /// <param name="speaker">The language.</param>
    public static StringSelect TopicMenu(IEnumerable<Comparison> comparisons, Speaker speaker) =>
        new(
            CustomId.Of(CompareIds.TopicMenu, CompareIds.Version, speaker.Code).Encode(),
            [.. comparisons.Take(DiscordLimits.Choices).Select(comparison => new SelectOption(speaker.Say(comparison.Title), comparison.Id))])
        {
            Placeholder = speaker.Say("compare.choose-topic"),
        };

    /// <summary>A menu of the other patterns.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="pattern">The pattern that stands already.</param>
    /// <param name="speaker">The language.</param>
    public static StringSelect PairMenu(Catalog catalog, Pattern pattern, Speaker speaker) =>
        new(
            CustomId.Of(CompareIds.PairMenu, CompareIds.Version, pattern.Id, speaker.Code).Encode(),
            [.. catalog.Patterns.Where(other => other != pattern).Select(other => new SelectOption($"{other.Number}. {speaker.Say(other.Name)}", other.Id))])
        {
            Placeholder = speaker.Say("compare.choose-pattern"),
        };

    private static string FacetKey(FacetKind facet) => facet switch
    {
        FacetKind.Goal => "facet.goal",
        FacetKind.Signals => "facet.signals",
        FacetKind.Core => "facet.core",
        FacetKind.Scope => "facet.scope",
        FacetKind.Availability => "facet.availability",
        FacetKind.Scaling => "facet.scaling",
        FacetKind.Data => "facet.data",
        FacetKind.Cost => "facet.cost",
        FacetKind.Operations => "facet.operations",
        _ => "facet.trap",
    };

    private static Button OpenPattern(Pattern pattern, Speaker speaker) =>
        Button.Press(
            ButtonStyle.Secondary,
            PatternIds.ToPage(new PatternPage(pattern, PatternView.Overview, ""), speaker.Code),
            Markdown.Cut($"{pattern.Emoji} {speaker.Say(pattern.Name)}", DiscordLimits.ButtonLabel));
}
