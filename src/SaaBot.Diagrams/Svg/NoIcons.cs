using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Svg;

/// <summary>Knows no icon, so that a drawing depends on nothing but its model.</summary>
public sealed class NoIcons : IIconSource
{
    /// <summary>The one instance that is needed.</summary>
    public static NoIcons Instance { get; } = new();

    /// <inheritdoc/>
    public Icon? OfNode(string key) => null;

    /// <inheritdoc/>
    public Icon? OfGroup(GroupKind kind) => null;
}
