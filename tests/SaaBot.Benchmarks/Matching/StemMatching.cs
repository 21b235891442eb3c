using BenchmarkDotNet.Attributes;
using SaaBot.Domain.Matching;

namespace SaaBot.Benchmarks.Matching;

/// <summary>A stem of 500 characters: at most 20 µs, and with a lexicon a hundred times larger at most twice the time.</summary>
[InProcess]
[MemoryDiagnoser]
public class StemMatching
{
    private const string Stem =
        "A company runs an online ticket shop on Amazon EC2 instances behind an Application Load Balancer. Orders are written to an Amazon RDS for MySQL database by the web tier. "
        + "During the sale of popular concerts orders arrive faster than the database can take them, requests time out and some orders are lost. The company needs to make sure that no order is lost, "
        + "and customers may receive their confirmation some minutes later. Which solution will meet these requirements with the LEAST operational overhead for its team?";

    private readonly MatchQuestion _question = new(Stem[..500], []);
    private readonly MatchQuestion _withOptions = new(
        Stem[..500],
        [
            "Send the orders to an Amazon SQS queue and let workers in an Auto Scaling group write them to the database.",
            "Move the database to a larger instance class with Provisioned IOPS.",
            "Add a read replica and let the web tier write to it.",
            "Put Amazon CloudFront in front of the Application Load Balancer.",
        ]);

    private PatternMatcher _matcher = null!;

    [Params(1, 100)]
    public int Lexicon { get; set; }

    [GlobalSetup]
    public void Prepare() => _matcher = MatcherContent.Matcher(Lexicon);

    [Benchmark(Baseline = true)]
    public MatchReport Match() => _matcher.Match(_question);

    /// <summary>With every piece of evidence looked at once: it is told when it is asked for.</summary>
    [Benchmark]
    public double MatchAndReadEvidence()
    {
        double sum = 0;
        foreach (Evidence found in _matcher.Match(_question).Evidence)
        {
            sum += found.Weight;
        }

        return sum;
    }

    /// <summary>With four options to choose from.</summary>
    [Benchmark]
    public MatchReport MatchWithOptions() => _matcher.Match(_withOptions);
}
