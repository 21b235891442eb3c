namespace SaaBot.Discord.Models;

/// <summary>One to three texts beside a button or a small picture.</summary>
/// <param name="Components">The texts, each a <see cref="TextDisplay"/>.</param>
/// <param name="Accessory">A <see cref="Button"/> or a <see cref="Thumbnail"/>.</param>
public sealed record Section(IReadOnlyList<Component> Components, Component Accessory) : Component
{
    /// <summary>One text beside an accessory.</summary>
    /// <param name="text">The text, in Discord's Markdown.</param>
    /// <param name="accessory">A button or a thumbnail.</param>
    public static Section Of(string text, Component accessory) => new([new TextDisplay(text)], accessory);
}
