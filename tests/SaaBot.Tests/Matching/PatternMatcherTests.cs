using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Tests.Matching;

public sealed class PatternMatcherTests
{
    [Theory]
    [InlineData("A company wants to decouple its order front end from the fulfilment service so that no order is lost when traffic spikes.", "event-driven", "queue")]
    [InlineData("The application needs an RTO of 30 minutes, and only the database runs in the second Region until a disaster.", "disaster-recovery", "pilot-light")]
    [InlineData("Connect the data center to the VPC over a dedicated private connection with consistent bandwidth of 10 Gbps.", "hybrid-cloud", "direct-connect")]
    [InlineData("Reporting queries slow down the production RDS database; reads should be moved off the primary.", "ha-database", "read-replicas")]
    [InlineData("One order event must reach several consumers: billing, stock and mail, each at its own pace.", "event-driven", "fan-out")]
    [InlineData("app chạy 2 AZ, tự scale, sau ALB, có web tier với app tier thì vẽ kiến trúc gì?", "classic-3-tier", null)]
    [InlineData("app chay 2 AZ, tu scale, sau ALB, co web tier voi app tier thi ve kien truc gi?", "classic-3-tier", null)]
    [InlineData("web tĩnh trên S3, API Gateway với Lambda, khỏi quản lý server", "serverless-web-app", null)]
    [InlineData("chạy mấy chục container docker mà không muốn quản lý node", "microservices", "ecs-fargate")]
    [InlineData("phân tích clickstream realtime bằng Kinesis rồi đẩy lên QuickSight", "analytics-pipeline", "real-time")]
    [InlineData("ảnh tĩnh load chậm ở nước ngoài, muốn dùng CDN cache lại", "caching", null)]
    [InlineData("user ở Mỹ và châu Âu, cần vào region gần nhất, cả hai region cùng phục vụ", "multi-region", "active-active")]
    public void A_plain_scenario_gets_its_pattern_and_variant(string text, string pattern, string? variant)
    {
        MatchReport report = MatchingContent.Match(text);

        Assert.Equal(pattern, report.PatternId);
        Assert.True(variant is null || report.Ranked[0].VariantId == variant, $"variant {report.Ranked[0].VariantId}");
    }

    [Theory]
    [InlineData("Which IAM policy grants a user read access to a single S3 bucket with least privilege?")]
    [InlineData("A company must encrypt its EBS volumes with a customer managed KMS key and rotate the key every year.")]
    [InlineData("Which S3 storage class is the cheapest for archives that are retrieved within 12 hours once a year?")]
    [InlineData("The workload runs steadily for three years. Which purchasing option, Savings Plans or Reserved Instances, costs least?")]
    [InlineData("mã hóa S3 bằng KMS thì bật ở đâu vậy mọi người")]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("asdf qwer zxcv hjkl")]
    [InlineData("😀😀😀")]
    [InlineData("for (int i = 0; i < n; i++) { sum += a[i]; } return sum;")]
    public void What_belongs_to_no_pattern_is_said_to_belong_to_none(string text)
    {
        MatchReport report = MatchingContent.Match(text);

        Assert.Equal(MatchVerdict.NoneOfTheTen, report.Verdict);
        Assert.Null(report.PatternId);
    }

    [Fact]
    public void Every_score_is_the_sum_of_its_evidence_and_every_span_is_in_the_text()
    {
        foreach (string text in MatchingContent.Examples.Select(example => example.Text))
        {
            MatchReport report = MatchingContent.Match(text);

            Assert.All(report.Evidence, found => Assert.Equal(found.Phrase, text.Substring(found.Start, found.Length)));
            Assert.All(report.Ranked, ranked => Assert.Equal(
                ranked.Score,
                report.Evidence.Where(found => found.PatternId == ranked.PatternId).Sum(found => found.Weight),
                1e-6));
            Assert.InRange(report.Confidence, 0, 1);
            Assert.True(report.Ranked.Zip(report.Ranked.Skip(1)).All(pair => pair.First.Chance >= pair.Second.Chance));
        }
    }

    [Fact]
    public void What_decides_speaks_for_the_first_pattern_and_is_little()
    {
        foreach (string text in MatchingContent.Examples.Select(example => example.Text))
        {
            MatchReport report = MatchingContent.Match(text);

            Assert.InRange(report.Deciding.Count, 0, 6);
            Assert.True(report.Verdict != MatchVerdict.Fits || report.Deciding.Count > 0, text);
            Assert.All(report.Deciding, found => Assert.True(found.Weight > 0 && report.Ranked.Take(2).Any(ranked => ranked.PatternId == found.PatternId)));
            Assert.Equal(report.Deciding.OrderBy(found => found.Start), report.Deciding);
        }
    }

    [Fact]
    public void What_would_flip_the_answer_is_named_and_is_not_in_the_text()
    {
        MatchReport report = MatchingContent.Match("orders are put in an SQS queue by web servers behind an ALB");

        Assert.NotEmpty(report.WouldFlip);
        Assert.DoesNotContain("sqs", string.Join(' ', report.WouldFlip.Select(wording => wording.English)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_would_flip_the_answer_has_words_of_each_language()
    {
        MatchReport report = MatchingContent.Match("orders are put in an SQS queue by web servers behind an ALB");
        Concept decouple = MatchingContent.Catalog.Matching.Lexicon.Concepts.Single(concept => concept.Id == "decouple");

        Assert.Contains(report.WouldFlip, wording => wording.English != wording.Vietnamese);
        Assert.All(decouple.Wording.English, letter => Assert.True(char.IsAscii(letter)));
        Assert.Contains(decouple.Wording.Vietnamese, letter => !char.IsAscii(letter));
        Assert.Contains(decouple.Wording.Vietnamese, decouple.Phrases);
    }

    [Fact]
    public void The_same_text_gets_the_same_report_also_from_many_threads()
    {
        string[] texts = [.. MatchingContent.Examples.Take(200).Select(example => example.Text)];
        string[] expected = [.. texts.Select(text => Told(MatchingContent.Match(text)))];

        string[] again = [.. texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(text => Told(MatchingContent.Match(text)))];

        Assert.Equal(expected, again);
    }

    [Fact]
    public void Any_text_is_answered()
    {
        Prop.ForAll(
            ArbMap.Default.ArbFor<string>(),
            text =>
            {
                MatchReport report = MatchingContent.Match(text ?? "");
                return report.Confidence is >= 0 and <= 1;
            }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("queue ")]
    [InlineData("dead letter ")]
    [InlineData("RTO of 15 minutes RPO ")]
    [InlineData("không ")]
    [InlineData("no queue, ")]
    public void The_longest_text_of_near_matches_is_answered(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, MatchQuestion.LongestText / part.Length));

        MatchReport report = MatchingContent.Match(text);

        Assert.All(report.Evidence, found => Assert.InRange(found.Start + found.Length, 1, text.Length));
    }

    [Theory]
    [InlineData("dùng hàng đợi để tách rời các thành phần")]
    [InlineData("khôi phục thảm họa với RTO 4 tiếng")]
    [InlineData("nối công ty với AWS bằng kênh riêng")]
    public void Diacritics_make_no_difference(string text)
    {
        string bare = Domain.Text.FoldedText.Fold(text);

        Assert.Equal(MatchingContent.Match(text).Ranked.Select(ranked => (ranked.PatternId, ranked.Score)), MatchingContent.Match(bare).Ranked.Select(ranked => (ranked.PatternId, ranked.Score)));
    }

    [Theory]
    [InlineData("serverless with lamdba and api gatway", "serverless-web-app")]
    [InlineData("kinesys stream into redshfit for dashbords", "analytics-pipeline")]
    [InlineData("kubernets pods and dockr containers", "microservices")]
    public void Slips_of_the_pen_are_understood(string text, string pattern)
    {
        Assert.Equal(pattern, MatchingContent.Match(text).PatternId);
    }

    private static string Told(MatchReport report) =>
        $"{report.Verdict} {report.Confidence} {string.Join(";", report.Ranked)} {string.Join(";", report.Evidence)} {report.Option?.Index}";
}
