using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Tests.Diagrams;

/// <summary>Hand-built diagrams whose shape the tests know.</summary>
internal static class SampleDiagrams
{
    public static LocalizedText T(string english, string? vietnamese = null) => new(english, vietnamese ?? english);

    public static DiagramNode Node(string id, string icon, string english, string? vietnamese = null, params LocalizedText[] notes) =>
        new(id, T(english, vietnamese), icon, notes);

    public static DiagramGroup Group(string id, GroupKind kind, Direction direction, LocalizedText label, params DiagramElement[] children) =>
        new(id, label, kind, direction, children);

    public static DiagramLink Link(string from, string to, LinkStyle style = LinkStyle.Sync, LocalizedText? label = null, bool both = false) =>
        new($"{from}-{to}", from, to, style, label, both);

    public static Diagram Of(Direction direction, IReadOnlyList<DiagramElement> children, params DiagramLink[] links) =>
        new("sample", "pattern", null, T("Sample", "Ví dụ"), T("Caption.", "Chú thích."), direction, children, links, []);

    /// <summary>Two Availability Zones with web and database tiers, a failover, and a flow of three steps.</summary>
    public static Diagram TwoZones() => Of(
        Direction.Column,
        [
            Node("users", "users", "Users", "Người dùng", T("worldwide", "toàn cầu")),
            Node("dns", "route-53", "Amazon Route 53"),
            Group(
                "vpc",
                GroupKind.Vpc,
                Direction.Column,
                T("VPC 10.0.0.0/16"),
                Node("alb", "alb", "Application Load Balancer"),
                Group(
                    "zones",
                    GroupKind.Generic,
                    Direction.Row,
                    T("Two zones", "Hai vùng sẵn sàng"),
                    Group(
                        "az-a",
                        GroupKind.AvailabilityZone,
                        Direction.Column,
                        T("Availability Zone A"),
                        Node("web-a", "ec2", "EC2 web instances", "Máy chủ web EC2"),
                        Node("primary", "rds", "RDS primary", "RDS chính")),
                    Group(
                        "az-b",
                        GroupKind.AvailabilityZone,
                        Direction.Column,
                        T("Availability Zone B"),
                        Node("web-b", "ec2", "EC2 web instances", "Máy chủ web EC2"),
                        Node("standby", "rds", "RDS standby", "RDS dự phòng")))),
            Node("watch", "cloudwatch", "Amazon CloudWatch"),
        ],
        Link("users", "dns"),
        Link("dns", "alb"),
        Link("alb", "web-a"),
        Link("alb", "web-b"),
        Link("web-a", "primary"),
        Link("web-b", "primary"),
        Link("primary", "standby", LinkStyle.Replication, T("sync copy", "sao chép đồng bộ"), both: true),
        Link("web-b", "standby", LinkStyle.Failover)) with
    {
        Flows =
        [
            new DiagramFlow(
                "failover",
                FlowKind.Failover,
                T("Failover", "Chuyển đổi dự phòng"),
                [
                    new FlowStep(T("The **primary** fails.", "Máy **chính** hỏng."), ["primary"]),
                    new FlowStep(T("`DNS` points to the standby within a minute or two.", "`DNS` trỏ sang máy dự phòng trong một hai phút."), ["standby"]),
                    new FlowStep(T("The application reconnects.", "Ứng dụng kết nối lại."), ["web-b", "web-b-standby", "standby"]),
                ]),
        ],
    };
}
