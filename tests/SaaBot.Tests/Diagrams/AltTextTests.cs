using SaaBot.Diagrams.Text;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;
using static SaaBot.Tests.Diagrams.SampleDiagrams;

namespace SaaBot.Tests.Diagrams;

public sealed class AltTextTests
{
    [Fact]
    public void English_tells_the_flow_in_order()
    {
        var text = AltText.For(TwoZones(), Language.English);

        Assert.StartsWith(
            "Sample. Users reach Amazon Route 53, then Application Load Balancer, then EC2 web instances (Availability Zone A) and "
            + "EC2 web instances (Availability Zone B), then RDS primary. RDS primary and RDS standby replicate to each other (sync copy). "
            + "On failure EC2 web instances (Availability Zone B) switch to RDS standby. Beside them: Amazon CloudWatch. In VPC 10.0.0.0/16: ",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Vietnamese_tells_the_flow_in_order()
    {
        var text = AltText.For(TwoZones(), Language.Vietnamese);

        Assert.StartsWith("Ví dụ. Người dùng đi tới Amazon Route 53, rồi Application Load Balancer, rồi ", text, StringComparison.Ordinal);
        Assert.Contains("RDS chính và RDS dự phòng sao chép cho nhau (sao chép đồng bộ).", text, StringComparison.Ordinal);
        Assert.Contains("Bên cạnh: Amazon CloudWatch.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_sources_of_one_target_share_a_sentence()
    {
        var diagram = Of(
            Direction.Column,
            [Node("iot", "iot", "IoT devices"), Node("web", "web", "Web clicks"), Node("k", "kinesis", "Kinesis Data Streams"), Node("l", "lambda", "AWS Lambda")],
            Link("iot", "k"),
            Link("web", "k"),
            Link("k", "l"));

        Assert.Equal("Sample. IoT devices and Web clicks reach Kinesis Data Streams, then AWS Lambda.", AltText.For(diagram, Language.English));
    }

    [Fact]
    public void A_circle_of_links_ends()
    {
        var diagram = Of(
            Direction.Row,
            [Node("a", "s3", "A"), Node("b", "s3", "B"), Node("c", "s3", "C")],
            Link("a", "b", LinkStyle.Async),
            Link("b", "c", LinkStyle.Async),
            Link("c", "a", LinkStyle.Async));

        Assert.Equal("Sample. A sends asynchronously to B, then C, then A.", AltText.For(diagram, Language.English));
    }

    [Fact]
    public void A_long_story_is_cut_at_the_end_of_a_sentence()
    {
        var nodes = Enumerable.Range(0, 60).Select(i => Node($"n{i}", "server", $"Server number {i} of the fleet")).ToArray();
        var links = Enumerable.Range(0, 30).Select(i => Link($"n{i}", $"n{i + 30}", LinkStyle.Sync, T("a labelled call"))).ToArray();

        var text = AltText.For(Of(Direction.Column, nodes, links), Language.English);

        Assert.InRange(text.Length, AltText.MaxLength - 120, AltText.MaxLength);
        Assert.EndsWith("(a labelled call).", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Namesakes_are_told_apart_by_a_note_without_its_brackets_and_one_user_request_reaches()
    {
        var diagram = Of(
            Direction.Row,
            [Node("user", "users", "User Request"), Node("a", "cloudfront", "CloudFront", null, T("(us-east-1)")), Node("b", "cloudfront", "CloudFront", null, T("(eu-west-1)"))],
            Link("user", "a"),
            Link("user", "b"));

        Assert.Contains("User Request reaches CloudFront (us-east-1) and CloudFront (eu-west-1)", AltText.For(diagram, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_says_its_place_its_sentence_and_what_is_lit()
    {
        var diagram = TwoZones();

        Assert.Equal(
            "Sample: Failover, step 3 of 3. The application reconnects. Lit: EC2 web instances (Availability Zone B), RDS standby.",
            AltText.For(diagram, diagram.Flows[0], 2, Language.English));
        Assert.Equal(
            "Ví dụ: Chuyển đổi dự phòng, bước 1/3. Máy chính hỏng. Được làm nổi: RDS chính.",
            AltText.For(diagram, diagram.Flows[0], 0, Language.Vietnamese));
    }

    [Fact]
    public void The_masked_picture_gives_no_name_away()
    {
        var diagram = TwoZones();
        var text = AltText.ForMasked(diagram, 6, Language.English);

        Assert.DoesNotContain("RDS", text, StringComparison.Ordinal);
        Assert.Contains("1 to 6", text, StringComparison.Ordinal);
    }
}
