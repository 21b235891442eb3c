using System.Globalization;
using System.Text;
using SaaBot.Diagrams.Text;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;
using static SaaBot.Tests.Diagrams.SampleDiagrams;

namespace SaaBot.Tests.Diagrams;

public sealed class DiagramOutlineTests
{
    [Fact]
    public void Tree_shows_groups_notes_and_arrows()
    {
        var outline = DiagramOutline.Render(TwoZones(), Language.English);

        Assert.Equal(
            """
            Sample
            ├ Users
            │   worldwide
            │   → Amazon Route 53
            ├ Amazon Route 53
            │   → Application Load Balancer
            ├ [VPC 10.0.0.0/16]
            │ ├ Application Load Balancer
            │ │   → EC2 web instances (Availability
            │ │     Zone A)
            │ │   → EC2 web instances (Availability
            │ │     Zone B)
            │ └ [Two zones]
            │   ├ [Availability Zone A]
            │   │ ├ EC2 web instances
            │   │ │   → RDS primary
            │   │ └ RDS primary
            │   │     ↔ RDS standby (replication:
            │   │       sync copy)
            │   └ [Availability Zone B]
            │     ├ EC2 web instances
            │     │   → RDS primary
            │     │   → RDS standby (failover)
            │     └ RDS standby
            └ Amazon CloudWatch
            """.ReplaceLineEndings("\n"),
            outline);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(60)]
    public void No_line_is_wider_than_asked(int columns)
    {
        DiagramElement nested = Node("deep", "lambda", "Hàm xử lý đơn hàng thời gian thực", null, T("ghi chú dài để phải xuống dòng"));
        for (var i = 0; i < 8; i++)
        {
            nested = Group($"g{i}", GroupKind.Generic, Direction.Row, T($"Nhóm số {i} với một cái tên khá dài"), nested);
        }

        var diagram = Of(Direction.Row, [nested, Node("b", "s3", "x")], Link("deep", "b", LinkStyle.Replication, T("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq")));
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.All(DiagramOutline.Render(diagram, language, columns).Split('\n'), line => Assert.InRange(Width(line), 1, columns));
        }
    }

    [Fact]
    public void Combining_accents_count_as_one_column()
    {
        var decomposed = "Chuyển đổi dự phòng của người dùng".Normalize(NormalizationForm.FormD);
        var flow = new DiagramFlow("f", FlowKind.Flow, T("F"), [new FlowStep(T(decomposed), [])]);

        var step = DiagramOutline.Step(flow, 0, Language.English, 40);

        Assert.Equal("1. Chuyển đổi dự phòng của người dùng", step);
        Assert.True(step.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void Steps_are_numbered_under_the_title_without_marks()
    {
        var steps = DiagramOutline.Steps(TwoZones().Flows[0], Language.English, 30);

        Assert.Equal(
            """
            Failover
            1. The primary fails.
            2. DNS points to the standby
               within a minute or two.
            3. The application reconnects.
            """.ReplaceLineEndings("\n"),
            steps);
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
