namespace SaaBot.Content.Yaml;

/// <summary>A node of a YAML file and its place.</summary>
internal abstract record ContentNode(Spot Spot)
{
    /// <summary>What the node is, for messages: "a list".</summary>
    public abstract string Kind { get; }
}
