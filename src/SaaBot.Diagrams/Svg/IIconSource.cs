using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Svg;

/// <summary>Where the icons come from.</summary>
public interface IIconSource
{
    /// <summary>The icon of a node, or null when it is not installed; a plain square with its key then takes its place.</summary>
    /// <param name="key">One of <see cref="DiagramIcons"/>.</param>
    Icon? OfNode(string key);

    /// <summary>The icon in the corner of a group, or null when it is not installed or the kind has none.</summary>
    /// <param name="kind">The kind of the group.</param>
    Icon? OfGroup(GroupKind kind);
}
