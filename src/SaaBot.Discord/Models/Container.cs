namespace SaaBot.Discord.Models;

/// <summary>A box around components, with an optional bar of colour at its side.</summary>
/// <param name="Components">Rows, texts, sections, galleries, separators and files.</param>
public sealed record Container(IReadOnlyList<Component> Components) : Component
{
    /// <summary>The bar's colour, 0x000000 to 0xFFFFFF.</summary>
    public int? AccentColor { get; init; }

    /// <summary>Whether the whole is blurred at first.</summary>
    public bool? Spoiler { get; init; }
}
