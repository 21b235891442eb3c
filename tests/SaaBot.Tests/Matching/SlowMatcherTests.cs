using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Models;

namespace SaaBot.Tests.Matching;

public sealed class SlowMatcherTests
{
    private static readonly Catalog Catalog = MatchingContent.Catalog;

    [Fact]
    public void Random_texts_of_real_words_come_to_what_the_slow_one_makes_of_them()
    {
        PatternMatcher fast = new(Catalog, Catalog.Matching.Lexicon, Catalog.Matching.Model!);
        SlowMatcher slow = new(Catalog, Catalog.Matching.Lexicon, Catalog.Matching.Model!);

        Prop.ForAll(Texts().ToArbitrary(), text => Agree(fast.Match(new MatchQuestion(text, [])), slow.Match(text))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Without_learnt_weights_too()
    {
        MatchModel untrained = MatchModel.Untrained(Catalog.Patterns.Select(pattern => pattern.Id));
        PatternMatcher fast = new(Catalog, Catalog.Matching.Lexicon, untrained);
        SlowMatcher slow = new(Catalog, Catalog.Matching.Lexicon, untrained);

        Prop.ForAll(Texts().ToArbitrary(), text => Agree(fast.Match(new MatchQuestion(text, [])), slow.Match(text))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_match_of_an_exam_stem_leaves_at_most_2_KB_behind_besides_the_report()
    {
        PatternMatcher matcher = new(Catalog, Catalog.Matching.Lexicon, Catalog.Matching.Model!);
        MatchQuestion question = new(MatchingContent.Examples.MaxBy(example => example.Text.Length)!.Text, []);
        for (int round = 0; round < 3; round++)
        {
            matcher.Match(question);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        MatchReport report = matcher.Match(question);
        long matched = GC.GetAllocatedBytesForCurrentThread();
        MatchReport copy = Copy(report);
        long copied = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(report.Evidence.Count, copy.Evidence.Count);
        Assert.InRange(matched - before - (copied - matched), 0, 2048);
    }

    private static bool Agree(MatchReport fast, (List<Evidence> Evidence, List<RankedPattern> Ranked) slow) =>
        fast.Evidence.SequenceEqual(slow.Evidence) && fast.Ranked.SequenceEqual(slow.Ranked);

    // Nothing but what a report consists of, made anew; the evidence in as many numbers.
    private static MatchReport Copy(MatchReport report)
    {
        RankedPattern[] ranked = new RankedPattern[report.Ranked.Count];
        for (int index = 0; index < ranked.Length; index++)
        {
            ranked[index] = report.Ranked[index] with { };
        }

        return report with
        {
            Ranked = ranked,
            Evidence = new EvidenceList("", new EvidenceSpan[report.Evidence.Count], new EvidenceNames([], [])),
            Deciding = Copy(report.Deciding),
            Separating = Copy(report.Separating),
        };
    }

    private static Evidence[] Copy(IReadOnlyList<Evidence> evidence)
    {
        Evidence[] copy = new Evidence[evidence.Count];
        for (int index = 0; index < copy.Length; index++)
        {
            copy[index] = evidence[index];
        }

        return copy;
    }

    // The words of the training texts in any order, as words and as stretches of a few.
    private static Gen<string> Texts()
    {
        string[] parts =
        [
            .. MatchingContent.Examples.Take(400).SelectMany(example =>
            {
                string[] words = example.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                return words.Concat(words.Chunk(4).Select(few => string.Join(' ', few)));
            }),
        ];
        return Gen.Elements(parts).ListOf().Select(chosen => string.Join(' ', chosen));
    }
}
