namespace SaaBot.Content.Yaml;

/// <summary>A map whose keys are texts, each given once.</summary>
internal sealed record MappingNode(Spot Spot, IReadOnlyList<MappingEntry> Entries) : ContentNode(Spot)
{
    public override string Kind => "a map";
}
