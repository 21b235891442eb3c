namespace SaaBot.Discord.Models;

/// <summary>Text in Discord's Markdown. All texts of a message together hold at most 4000 characters.</summary>
/// <param name="Content">The text.</param>
public sealed record TextDisplay(string Content) : Component;
