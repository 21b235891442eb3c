using SaaBot.Bot.Commands.Comparisons;
using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Patterns;

namespace SaaBot.Bot.Commands.Which;

/// <summary>
/// Shows what a matcher made of a scenario by the steps of the exam method: the pattern and the words that decide it, the components to look for, the option to choose.
/// </summary>
internal static class WhichPresenter
{
    private const int PatternsShown = 3;
    private const int PhrasesShown = 5;
    private const int ComponentsShown = 8;
    private const int OptionShown = 200;

    /// <summary>The report as a card.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="matched">The scenario and the report.</param>
    /// <param name="key">The answer's <see cref="MatchKey"/>.</param>
    /// <param name="speaker">The language.</param>
    public static Reply Present(Catalog catalog, MatchedScenario matched, string key, Speaker speaker)
    {
        (MatchQuestion question, MatchReport report) = matched;
        List<(RankedPattern Rank, Pattern Pattern)> ranked =
            [.. report.Ranked.Take(PatternsShown).Select(rank => (rank, catalog.Pattern(rank.PatternId)!))];
        Button wrong = Button.Press(ButtonStyle.Secondary, WrongIds.ToButton(key, report), speaker.Say("which.wrong"));
        Card card = new Card().Text(ScenarioQuote.Of(question.Text, report.Deciding));
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
                return card.Text($"## {speaker.Say("which.none")}\n{speaker.Say("which.none-hint")}").Buttons(wrong).Build();
        }

        card.List(speaker.Say("which.evidence"), ranked.Take(2).Select(each => EvidenceFor(each.Pattern, report, speaker)).Where(line => line.Length > 0));
        Option(card, question, report, speaker);
        return card.Buttons([.. Buttons(ranked, speaker), wrong]).Build();
    }

    private static void Fits(Card card, MatchReport report, List<(RankedPattern Rank, Pattern Pattern)> ranked, Speaker speaker)
    {
        (RankedPattern rank, Pattern pattern) = ranked[0];
        Variant? variant = pattern.Variants.FirstOrDefault(each => each.Id == rank.VariantId);
        string heading = $"## {pattern.Emoji} {speaker.Say(pattern.Name)}" + (variant is null ? "" : $" · {speaker.Say(variant.Name)}");
        card.Text($"{heading}\n-# {speaker.Say(ConfidenceKey(report.Confidence))}")
            .Text(variant is null ? speaker.Say(pattern.Summary) : speaker.Say(variant.Summary))
            .Text($"**{speaker.Say("which.look-for")}** {string.Join(" · ", pattern.Components.Select(part => speaker.Say(part.Name)).Distinct().Take(ComponentsShown))}");
        if (ranked.Count > 1)
        {
            RunnerUp(card, report, ranked[1].Pattern, speaker);
        }
    }

    private static void RunnerUp(Card card, MatchReport report, Pattern second, Speaker speaker)
    {
        string separating = Quoted(report.Separating.Select(found => found.Phrase));
        string flips = Quoted(report.WouldFlip.Select(speaker.Say));
        List<string> lines = [$"**{speaker.Say("which.runner-up", ("name", speaker.Say(second.Name)))}** {speaker.Say(second.Facets[FacetKind.Signals])}"];
        if (separating.Length > 0)
        {
            lines.Add(speaker.Say("which.separates", ("words", separating)));
        }

        if (flips.Length > 0)
        {
            lines.Add(speaker.Say("which.flips", ("words", flips)));
        }

        card.Text(string.Join('\n', lines));
    }

    private static void Option(Card card, MatchQuestion question, MatchReport report, Speaker speaker)
    {
        if (report.Option is { } option)
        {
            char letter = (char)('A' + option.Index);
            string words = option.Met.Count == 0
                ? speaker.Say("which.option-nearest")
                : speaker.Say("which.option-why", ("words", Quoted(option.Met.Take(PhrasesShown))));
            card.Text($"🎯 **{speaker.Say("which.option", ("letter", letter))}** {Markdown.Escape(Markdown.Cut(question.Options[option.Index], OptionShown))}\n-# {words}");
        }
        else if (question.Options.Count > 0)
        {
            card.Text(speaker.Say("which.no-option"));
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
        IEnumerable<Evidence> deciding = report.Deciding.Where(found => found.PatternId == pattern.Id);
        IEnumerable<Evidence> strongest = report.Evidence.Where(found => found.PatternId == pattern.Id && found.Weight > 0);
        string list = Quoted(deciding.Concat(strongest.OrderByDescending(found => found.Weight)).Select(found => found.Phrase).Distinct(StringComparer.OrdinalIgnoreCase).Take(PhrasesShown));
        return list.Length == 0 ? "" : $"**{speaker.Say(pattern.Name)}:** {list}";
    }

    private static string Quoted(IEnumerable<string> phrases) =>
        string.Join(", ", phrases.Select(phrase => $"“{Markdown.Escape(phrase.ReplaceLineEndings(" "))}”").Distinct(StringComparer.OrdinalIgnoreCase));

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
