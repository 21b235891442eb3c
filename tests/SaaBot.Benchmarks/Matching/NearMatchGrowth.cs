using BenchmarkDotNet.Attributes;
using SaaBot.Domain.Matching;

namespace SaaBot.Benchmarks.Matching;

/// <summary>Texts of repeated near-matches: eight times the length may cost at most about eight times the time.</summary>
[InProcess]
public class NearMatchGrowth
{
    private PatternMatcher _matcher = null!;
    private MatchQuestion _question = null!;

    [Params("dead letter ", "RTO of 15 minutes RPO ", "no queue, ")]
    public string Part { get; set; } = "";

    [Params(500, 1000, 2000, 4000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _matcher = MatcherContent.Matcher(1);
        _question = new MatchQuestion(string.Concat(Enumerable.Repeat(Part, Length / Part.Length)), []);
    }

    [Benchmark]
    public MatchReport Match() => _matcher.Match(_question);
}
