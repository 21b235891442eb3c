namespace SaaBot.Content.Yaml;

/// <summary>A value whose problem has been reported already, such as an alias: readers pass over it in silence.</summary>
internal sealed record UnusableNode(Spot Spot) : ContentNode(Spot)
{
    public override string Kind => "unusable";
}
