using System.Text;
using SaaBot.Bot.Commands.Comparisons;
using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Patterns;

namespace SaaBot.Bot.Commands.Which;

/// <summary>Shows what a matcher made of a scenario: the exam method's first step, identify the pattern, with the words that decide it.</summary>
internal static class WhichPresenter
{
    private const int QuoteShown = 900;
    private const int PatternsShown = 3;
    private const int PhrasesShown = 5;
    private const int ComponentsShown = 8;

    /// <summary>The report as a card.</summary>
    public static Reply Present(Catalog catalog, MatchQuestion question, MatchReport report, Speaker speaker)
    {
        List<(RankedPattern Rank, Pattern Pattern)> ranked =
            [.. report.Ranked.Take(PatternsShown).Select(rank => (rank, catalog.Pattern(rank.PatternId)!))];
        Card card = new Card().Text(Markdown.Quote(Quoted(question.Text, report.Deciding)));
        switch (report.Verdict)
        {
            case MatchVerdict.Fits:
                Fits(card, report, ranked, speaker);
                break;
            case MatchVerdict.Level:
                card.Text($"## {speaker.Say("which.level", ("first", speaker.Say(ranked[0].Pattern.Name)), ("second", speaker.Say(ranked[1].Pattern.Name)))}")
                    .List(speaker.Say("which.level-hint"), ranked.Take(2).Select(each => $"**{speaker.Say(each.Pattern.Name)}:** {speaker.Say(each.Pattern.Facets[FacetKind.Signals])}"));
                break;
            default:
                return card.Text($"## {speaker.Say("which.none")}\n{speaker.Say("which.none-hint")}").Build();
        }

        card.List(speaker.Say("which.evidence"), ranked.Take(2).Select(each => EvidenceFor(each.Pattern, report, speaker)).Where(line => line.Length > 0));
        if (report.Option is { } option)
        {
            char letter = (char)('A' + option.Index);
            card.Text($"🎯 **{speaker.Say("which.option", ("letter", letter))}** {Markdown.Escape(Markdown.Cut(question.Options[option.Index], 200))}\n"
                + $"-# {speaker.Say("which.option-why", ("words", string.Join(", ", option.Met.Select(Markdown.Escape))))}");
        }
        else if (question.Options.Count > 0)
        {
            card.Text(speaker.Say("which.no-option"));
        }

        return card.Buttons(Buttons(ranked, speaker)).Build();
    }

    private static void Fits(Card card, MatchReport report, List<(RankedPattern Rank, Pattern Pattern)> ranked, Speaker speaker)
    {
        (RankedPattern rank, Pattern pattern) = ranked[0];
        Variant? variant = pattern.Variants.FirstOrDefault(each => each.Id == rank.VariantId);
        string heading = $"## {pattern.Emoji} {speaker.Say(pattern.Name)}" + (variant is null ? "" : $" · {speaker.Say(variant.Name)}");
        card.Text($"{heading}\n-# {speaker.Say(ConfidenceKey(report.Confidence))}")
            .Text(variant is null ? speaker.Say(pattern.Summary) : speaker.Say(variant.Summary))
            .Text($"**{speaker.Say("which.look-for")}** {string.Join(" · ", pattern.Components.Take(ComponentsShown).Select(part => speaker.Say(part.Name)))}");
        if (ranked.Count > 1)
        {
            card.Text($"**{speaker.Say("which.runner-up", ("name", speaker.Say(ranked[1].Pattern.Name)))}** {speaker.Say(ranked[1].Pattern.Facets[FacetKind.Signals])}");
        }
    }

    private static string ConfidenceKey(double confidence) => confidence switch
    {
        >= 0.75 => "which.sure",
        >= 0.5 => "which.likely",
        _ => "which.maybe",
    };

    private static string EvidenceFor(Pattern pattern, MatchReport report, Speaker speaker)
    {
        IEnumerable<string> phrases = report.Evidence
            .Where(found => found.PatternId == pattern.Id && found.Weight > 0)
            .OrderByDescending(found => found.Weight)
            .Take(PhrasesShown)
            .Select(found => $"“{Markdown.Escape(found.Phrase.ReplaceLineEndings(" "))}”")
            .Distinct(StringComparer.OrdinalIgnoreCase);
        string list = string.Join(", ", phrases);
        return list.Length == 0 ? "" : $"**{speaker.Say(pattern.Name)}:** {list}";
    }

    private static string Quoted(string text, IReadOnlyList<Evidence> evidence)
    {
        StringBuilder quote = new();
        int at = 0;
        foreach (Evidence found in evidence.OrderBy(found => found.Start).ThenByDescending(found => found.Length))
        {
            if (found.Start < at || found.Start + found.Length > QuoteShown)
            {
                continue;
            }

            quote.Append(Markdown.Escape(text[at..found.Start]))
                .Append("**").Append(Markdown.Escape(text.Substring(found.Start, found.Length))).Append("**");
            at = found.Start + found.Length;
        }

        return quote.Append(Markdown.Escape(Markdown.Cut(text[at..], Math.Max(1, QuoteShown - at)))).ToString();
    }

    private static List<Button> Buttons(List<(RankedPattern Rank, Pattern Pattern)> ranked, Speaker speaker)
    {
        List<Button> buttons =
        [
            .. ranked.Select((each, index) => Button.Press(
                index == 0 ? ButtonStyle.Primary : ButtonStyle.Secondary,
                PatternIds.ToPage(new PatternPage(each.Pattern, PatternView.Overview, ""), speaker.Code),
                Markdown.Cut($"{each.Pattern.Emoji} {speaker.Say(each.Pattern.Name)}", DiscordLimits.ButtonLabel))),
        ];
        if (ranked.Count > 1)
        {
            buttons.Add(Button.Press(ButtonStyle.Secondary, CompareIds.ToPair(ranked[0].Pattern, ranked[1].Pattern, speaker.Code), speaker.Say("which.compare")));
        }

        return buttons;
    }
}
