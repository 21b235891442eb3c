namespace SaaBot.Content.Yaml;

/// <summary>A list.</summary>
internal sealed record SequenceNode(Spot Spot, IReadOnlyList<ContentNode> Items) : ContentNode(Spot)
{
    public override string Kind => "a list";
}
