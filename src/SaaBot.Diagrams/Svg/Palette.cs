using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Svg;

/// <summary>The colours of AWS's reference architecture diagrams; texts are darkened to a contrast of at least 4.5:1 on what lies behind them.</summary>
internal static class Palette
{
    /// <summary>Behind everything; opaque, so that dark and light clients show the same.</summary>
    public const string Canvas = "#ffffff";

    /// <summary>Names and sentences.</summary>
    public const string Ink = "#232f3e";

    /// <summary>Notes and other small print.</summary>
    public const string Quiet = "#4b5766";

    /// <summary>Texts that a step does not touch.</summary>
    public const string DimText = "#646d79";

    /// <summary>Lines and borders that a step does not touch.</summary>
    public const string DimLine = "#c3cad3";

    /// <summary>Icons that a step does not touch.</summary>
    public const string DimIcon = "#e1e6ec";

    /// <summary>The border of what a step touches.</summary>
    public const string LitLine = "#ff9900";

    /// <summary>Behind what a step touches.</summary>
    public const string LitFill = "#fff3dc";

    /// <summary>A step's number.</summary>
    public const string Badge = "#b9480a";

    /// <summary>The number of a masked component.</summary>
    public const string Mask = "#232f3e";

    /// <summary>A hairline.</summary>
    public const string Rule = "#dde2e8";

    /// <summary>The colour of a link and of its words.</summary>
    /// <param name="style">What the link carries.</param>
    public static string Link(LinkStyle style) => style switch
    {
        LinkStyle.Async => "#0a5fb4",
        LinkStyle.Replication => "#6d31d4",
        LinkStyle.Failover => "#b8260b",
        _ => "#414d5c",
    };

    /// <summary>The dash pattern of a link, or null for a solid line.</summary>
    /// <param name="style">What the link carries.</param>
    public static string? Dashes(LinkStyle style) => style switch
    {
        LinkStyle.Async => "5 4",
        LinkStyle.Replication => "1.5 4",
        LinkStyle.Failover => "11 5",
        _ => null,
    };

    /// <summary>How a group is drawn.</summary>
    /// <param name="kind">The kind of the group.</param>
    public static GroupPaint Group(GroupKind kind) => kind switch
    {
        GroupKind.Cloud => new("#242f3e", "#242f3e", null, false),
        GroupKind.Region => new("#00a4a6", "#00727a", null, true),
        GroupKind.AvailabilityZone => new("#00a4a6", "#00727a", null, true),
        GroupKind.Vpc => new("#8c4fff", "#6d31d4", null, false),
        GroupKind.PublicSubnet => new("#7aa116", "#4c660c", "#f2f6e8", false),
        GroupKind.PrivateSubnet => new("#00a4a6", "#00676b", "#e6f6f7", false),
        GroupKind.AutoScalingGroup => new("#ed7100", "#a84f00", null, true),
        GroupKind.DataCenter => new("#7d8998", "#4b5766", null, false),
        _ => new("#8d99a8", "#4b5766", null, true),
    };
}
