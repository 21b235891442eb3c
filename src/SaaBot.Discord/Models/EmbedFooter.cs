namespace SaaBot.Discord.Models;

/// <summary>The foot of an embed.</summary>
/// <param name="Text">At most 2048 characters.</param>
public sealed record EmbedFooter(string Text);
