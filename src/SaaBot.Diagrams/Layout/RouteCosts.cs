namespace SaaBot.Diagrams.Layout;

/// <summary>What each fault of a way counts, in pixels of detour.</summary>
internal static class RouteCosts
{
    /// <summary>Not to be passed at all.</summary>
    public const int Blocked = 1 << 24;

    /// <summary>A bend.</summary>
    public const int Bend = 60;

    /// <summary>Reaching a box from the side when the link comes from a node that stands alone above it: that way is a little shorter, but forks look lopsided.</summary>
    public const int Sideways = 40;

    /// <summary>Crossing another link.</summary>
    public const int Crossing = 320;

    /// <summary>Touching one side of a link from whose trunk it may fork.</summary>
    public const int Fork = 20;

    /// <summary>Running along another link, or nearly so, for a step of the grid.</summary>
    public const int Beside = 400;

    /// <summary>Running along a border.</summary>
    public const int AlongBorder = 300;

    /// <summary>Crossing a border.</summary>
    public const int Border = 12;

    /// <summary>How near a border counts as along it.</summary>
    public const int BorderDistance = 6;
}
