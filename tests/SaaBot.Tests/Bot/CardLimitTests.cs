using SaaBot.Bot.Commands.Comparisons;
using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Replies;
using SaaBot.Diagrams.Rendering;
using SaaBot.Diagrams.Text;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Patterns;

namespace SaaBot.Tests.Bot;

/// <summary>Everything that the bot can show of its content fits Discord's limits without a cut.</summary>
public sealed class CardLimitTests
{
    private static readonly Catalog Catalog = RealContent.Catalog;
    private static readonly PictureFolder Pictures = new(Repository.At("content"));
    private static readonly PatternPresenter Presenter = new(new DiagramSection(new DiagramTexts(), Pictures));
    private static readonly ComparePresenter Comparisons = new(Pictures);

    private static Speaker[] Speakers => [new(Catalog.Phrases, Language.English), new(Catalog.Phrases, Language.Vietnamese)];

    [Fact]
    public void Every_page_of_every_pattern_fits()
    {
        List<string> problems = [];
        foreach (Speaker speaker in Speakers)
        {
            foreach (PatternPage page in Catalog.Patterns.SelectMany(Pages))
            {
                foreach (bool mayAttach in new[] { false, true })
                {
                    problems.AddRange(CardProblems.Of(
                        $"{page.Pattern.Id} {page.View} {page.Detail} {speaker.Code} {mayAttach}", Presenter.Present(Catalog, page, speaker, mayAttach)));
                }
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void Every_comparison_fits()
    {
        IEnumerable<string> problems = Speakers.SelectMany(speaker =>
            Catalog.Comparisons.SelectMany(comparison =>
                CardProblems.Of($"{comparison.Id} {speaker.Code} picture", Comparisons.Show(Catalog, comparison, speaker, mayAttach: true))
                    .Concat(CardProblems.Of($"{comparison.Id} {speaker.Code} text", Comparisons.Show(Catalog, comparison, speaker, mayAttach: false)))));
        Assert.Empty(problems);
    }

    [Fact]
    public void Every_pair_of_patterns_fits()
    {
        IEnumerable<string> problems =
            from speaker in Speakers
            from first in Catalog.Patterns
            from second in Catalog.Patterns
            where first.Number < second.Number
            from problem in CardProblems.Of($"{first.Id} {second.Id} {speaker.Code}", ComparePresenter.Pair(first, second, speaker))
            select problem;
        Assert.Empty(problems);
    }

    private static IEnumerable<PatternPage> Pages(Pattern pattern) =>
        Enum.GetValues<PatternView>().SelectMany(view => Details(pattern, view).Select(detail => new PatternPage(pattern, view, detail)));

    private static IEnumerable<string> Details(Pattern pattern, PatternView view) => view switch
    {
        PatternView.Overview or PatternView.Text => pattern.Diagrams,
        PatternView.Recall => pattern.Diagrams.Concat(pattern.Diagrams.Select(diagram => diagram + ".key")),
        PatternView.Flow => FlowPlace.All(Catalog, pattern).SelectMany(flow => flow.Flow.Steps.Select((_, step) => (flow with { Step = step }).Detail)),
        _ => [""],
    };
}
