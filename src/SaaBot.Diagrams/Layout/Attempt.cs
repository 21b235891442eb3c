namespace SaaBot.Diagrams.Layout;

/// <summary>What one attempt at a layout may vary: how narrow texts are set and where room was found missing before.</summary>
internal sealed class Attempt
{
    /// <summary>The widest line of a node's text.</summary>
    public required int NodeText { get; init; }

    /// <summary>Whether columns of nodes set their text beside the icons, which takes less height.</summary>
    public required bool TextBeside { get; init; }

    /// <summary>Room added to gaps: group, gap, pixels.</summary>
    public Dictionary<(GroupBox Group, int Gap), int> Boosts { get; } = [];

    /// <summary>Groups whose name must leave the middle of their top border free for a link, with the widest line that does.</summary>
    public Dictionary<GroupBox, int> HeaderRooms { get; } = [];

    /// <summary>Room added below what a group holds.</summary>
    public Dictionary<GroupBox, int> Bottoms { get; } = [];

    /// <summary>The room that the names of groups have when nothing comes in from above: wider than what they hold when the group is stretched.</summary>
    public Dictionary<GroupBox, int> FreeRooms { get; } = [];

    /// <summary>Groups that need room for links between their name and what they hold.</summary>
    public HashSet<GroupBox> LinkRooms { get; } = [];

    /// <summary>Whether groups of one kind side by side are equally wide.</summary>
    public required bool EqualWidths { get; init; }

    /// <summary>Adds room to the gap before a child.</summary>
    /// <param name="group">The group.</param>
    /// <param name="gap">The place of the gap, from 0.</param>
    /// <param name="by">Pixels.</param>
    public void Boost(GroupBox group, int gap, int by) =>
        Boosts[(group, gap)] = Boosts.GetValueOrDefault((group, gap)) + by;
}
