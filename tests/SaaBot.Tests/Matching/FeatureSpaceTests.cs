using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Tests.Matching;

public sealed class FeatureSpaceTests
{
    private static readonly string[] Stretches = ["queue", "a b", "b c", "a b c", "c", "dead letter", "b b", "# c"];

    [Fact]
    public void The_automaton_finds_what_trying_every_phrase_everywhere_finds()
    {
        Lexicon lexicon = Sample(new Markers(["the", "of"], [], [], [], []));
        FeatureSpace space = new(lexicon, Stretches);
        SlowFinder slow = new(lexicon, Stretches);

        Prop.ForAll(
            Texts().ToArbitrary(),
            text =>
            {
                Dictionary<string, (int First, int Last)> expected = slow.Find(text);
                return Find(space, text).Equal(expected);
            }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("we need a queue", "concept queue, wanted queue")]
    [InlineData("we have no queue", "not queue")]
    [InlineData("not a single failed queue", "not queue")]
    [InlineData("no big, queue", "concept queue")]
    [InlineData("no server but a queue", "concept queue")]
    [InlineData("there is never any b c. queue", "concept queue, not bc")]
    [InlineData("one two three no four five six seven eight nine queue", "concept queue")]
    [InlineData("no queue at all needed", "concept no-queue")]
    [InlineData("we already use a queue", "concept queue, in-place queue")]
    [InlineData("a queue is used already and needs a b c", "concept abc, concept queue, in-place queue, wanted abc")]
    public void Negation_and_what_is_there_already_reach_as_far_as_they_should(string text, string expected)
    {
        FeatureSpace space = new(Sample(new Markers(["the", "is"], ["no", "not", "never"], ["but"], ["already"], ["need"])), []);

        Assert.Equal(expected, string.Join(", ", Find(space, text).Keys.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("an RTO of 15 minutes", true)]
    [InlineData("an RTO of 15min", true)]
    [InlineData("15 minutes is the RTO", true)]
    [InlineData("an RTO of 900 seconds", true)]
    [InlineData("an RTO of 0.25 hours", true)]
    [InlineData("RTO 15 phút", true)]
    [InlineData("an RTO of 4 hours", false)]
    [InlineData("an RTO of 30 seconds", false)]
    [InlineData("an RTO. 15 minutes", false)]
    [InlineData("an RTO of 15 apples", false)]
    [InlineData("15 minutes", false)]
    [InlineData("the RTO is agreed upon by everybody who has ever been asked about it in 15 minutes", false)]
    public void A_number_counts_with_its_unit_near_what_it_measures(string text, bool expected)
    {
        Lexicon lexicon = new(
            [Concept("rto", "RTO")],
            [new NumberRule("minutes", "time", 60, 3599, ["rto"], new Dictionary<string, double>(), null)],
            [new Unit("time", 1, ["second"]), new Unit("time", 60, ["minute", "min", "phút"]), new Unit("time", 3600, ["hour"])],
            Markers.Empty,
            []);

        Assert.Equal(expected, Find(new FeatureSpace(lexicon, []), text).ContainsKey("number minutes"));
    }

    [Fact]
    public void A_scratch_that_was_used_before_changes_nothing()
    {
        FeatureSpace space = new(Sample(Markers.Empty), Stretches);
        Dictionary<string, (int First, int Last)> fresh = Find(space, "a b c queue");

        Find(space, string.Join(' ', Enumerable.Repeat("queue a b b c dead letter 5 c.", 300)));

        Assert.True(Find(space, "a b c queue").Equal(fresh));
    }

    private static Lexicon Sample(Markers markers) => new(
        [Concept("queue", "queue"), Concept("dead", "dead letter queue", "the dead queue"), Concept("no-queue", "no queue at all"), Concept("abc", "a b c"), Concept("bc", "b c", "c b"), Concept("number", "5 c")],
        [],
        [],
        markers,
        []);

    private static Concept Concept(string id, params string[] phrases) => new(id, new Dictionary<string, double>(), null, phrases);

    private static Gen<string> Texts() =>
        Gen.Elements("a", "b", "c", "the", "of", "dead", "letter", "queue", "queues", "5", "12", "zzz", "A", "Ç")
            .ListOf()
            .Select(words => string.Join(' ', words));

    private static Dictionary<string, (int First, int Last)> Find(FeatureSpace space, string text)
    {
        Scratch scratch = space.Rent();
        space.Find(text, scratch);
        Dictionary<string, (int First, int Last)> found = scratch.Rows.Take(scratch.RowCount).ToDictionary(row => space.Rows.NameOf(row.Row), row => (row.First, row.Last));
        space.Return(scratch);
        return found;
    }
}
