using SaaBot.Diagrams.Metrics;
using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>The measures of a picture, in pixels at 1x.</summary>
public static class LayoutStyle
{
    /// <summary>The widest picture; at 2x it has twice as many pixels.</summary>
    public const int MaxWidth = 800;

    /// <summary>The tallest picture for its width.</summary>
    public const double MaxRatio = 2.2;

    /// <summary>The white margin round a picture.</summary>
    public const int Margin = 16;

    /// <summary>The side of an icon.</summary>
    public const int Icon = 48;

    /// <summary>From an icon to its label.</summary>
    public const int IconGap = 6;

    /// <summary>From the border of a group to what it holds.</summary>
    public const int Padding = 16;

    /// <summary>The side of the icon in a group's corner.</summary>
    public const int CornerIcon = 26;

    /// <summary>From an arrowhead's tip to the icon or text that it points at.</summary>
    public const int PortGap = 4;

    /// <summary>How near a link may pass by a box that is none of its ends.</summary>
    public const int Clearance = 7;

    /// <summary>How near two links may run side by side.</summary>
    public const int LinkSpacing = 10;

    /// <summary>The straight way that a link keeps before its first and after its last bend.</summary>
    public const int Stub = 14;

    /// <summary>The name of a node.</summary>
    public static TextStyle Label { get; } = new(13, FontWeight.SemiBold, 17);

    /// <summary>A short line under the name.</summary>
    public static TextStyle Note { get; } = new(12, FontWeight.Regular, 16);

    /// <summary>The name of a group.</summary>
    public static TextStyle GroupLabel { get; } = new(13, FontWeight.SemiBold, 17);

    /// <summary>The words beside a link.</summary>
    public static TextStyle LinkLabel { get; } = new(12, FontWeight.Regular, 15);

    /// <summary>The words of the legend.</summary>
    public static TextStyle Legend { get; } = new(12, FontWeight.Regular, 16);

    /// <summary>The sentence of a step.</summary>
    public static TextStyle Caption { get; } = new(15, FontWeight.Regular, 21);

    /// <summary>Whether a group shows an icon in its corner.</summary>
    /// <param name="kind">The kind of the group.</param>
    public static bool HasCornerIcon(GroupKind kind) => kind is not (GroupKind.AvailabilityZone or GroupKind.Generic);
}
