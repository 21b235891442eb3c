namespace SaaBot.Content.Yaml;

/// <summary>A text, number or flag. A value left empty and a plain null are the empty text.</summary>
internal sealed record ScalarNode(Spot Spot, string Text, bool IsPlain) : ContentNode(Spot)
{
    public override string Kind => Text.Length == 0 ? "empty" : "a text";
}
